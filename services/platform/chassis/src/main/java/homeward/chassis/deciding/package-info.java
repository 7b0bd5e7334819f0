@NullMarked
package homeward.chassis.deciding;

import org.jspecify.annotations.NullMarked;
