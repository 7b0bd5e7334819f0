@NullMarked
package homeward.chassis.relay;

import org.jspecify.annotations.NullMarked;
