@NullMarked
package homeward.chassis.policies;

import org.jspecify.annotations.NullMarked;
