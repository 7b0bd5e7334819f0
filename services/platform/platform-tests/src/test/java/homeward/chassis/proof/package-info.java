@NullMarked
package homeward.chassis.proof;

import org.jspecify.annotations.NullMarked;
