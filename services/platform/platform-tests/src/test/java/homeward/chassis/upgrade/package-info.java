/** An old and a new build of one service at work on one store and one topic. */
@NullMarked
package homeward.chassis.upgrade;

import org.jspecify.annotations.NullMarked;
