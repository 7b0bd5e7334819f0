@NullMarked
package homeward.chassis.observing;

import org.jspecify.annotations.NullMarked;
