@NullMarked
package homeward.chassis.consuming;

import org.jspecify.annotations.NullMarked;
