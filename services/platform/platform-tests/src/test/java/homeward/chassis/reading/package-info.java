@NullMarked
package homeward.chassis.reading;

import org.jspecify.annotations.NullMarked;
