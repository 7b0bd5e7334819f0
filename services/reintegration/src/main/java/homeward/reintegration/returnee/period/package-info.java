/** The assistance period comes to its end. */
@NullMarked
package homeward.reintegration.returnee.period;

import org.jspecify.annotations.NullMarked;
