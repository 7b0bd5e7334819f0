@NullMarked
package homeward.chassis.topics;

import org.jspecify.annotations.NullMarked;
