@NullMarked
package homeward.chassis.axon;

import org.jspecify.annotations.NullMarked;
