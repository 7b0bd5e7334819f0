@NullMarked
package homeward.chassis.builds;

import org.jspecify.annotations.NullMarked;
