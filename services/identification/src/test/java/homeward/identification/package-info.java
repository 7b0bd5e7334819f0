@NullMarked
package homeward.identification;

import org.jspecify.annotations.NullMarked;
