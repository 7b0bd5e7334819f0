@NullMarked
package homeward.journal;

import org.jspecify.annotations.NullMarked;
