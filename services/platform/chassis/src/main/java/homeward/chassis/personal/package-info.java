@NullMarked
package homeward.chassis.personal;

import org.jspecify.annotations.NullMarked;
