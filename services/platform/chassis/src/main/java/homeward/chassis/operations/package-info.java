@NullMarked
package homeward.chassis.operations;

import org.jspecify.annotations.NullMarked;
