@NullMarked
package homeward.chassis.folding;

import org.jspecify.annotations.NullMarked;
