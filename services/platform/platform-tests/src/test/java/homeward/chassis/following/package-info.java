@NullMarked
package homeward.chassis.following;

import org.jspecify.annotations.NullMarked;
