@NullMarked
package homeward.chassis.production;

import org.jspecify.annotations.NullMarked;
