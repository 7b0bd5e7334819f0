@NullMarked
package homeward.chassis.rebuilding;

import org.jspecify.annotations.NullMarked;
