@NullMarked
package homeward.chassis.metadata;

import org.jspecify.annotations.NullMarked;
