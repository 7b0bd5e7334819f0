@NullMarked
package homeward.chassis.deadlines;

import org.jspecify.annotations.NullMarked;
