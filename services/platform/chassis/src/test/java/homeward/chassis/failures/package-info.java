@NullMarked
package homeward.chassis.failures;

import org.jspecify.annotations.NullMarked;
