@NullMarked
package homeward.chassis.projections;

import org.jspecify.annotations.NullMarked;
