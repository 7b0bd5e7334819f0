@NullMarked
package homeward.journal.axon;

import org.jspecify.annotations.NullMarked;
