@NullMarked
package homeward.chassis.text;

import org.jspecify.annotations.NullMarked;
