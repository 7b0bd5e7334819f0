@NullMarked
package homeward.chassis.time;

import org.jspecify.annotations.NullMarked;
