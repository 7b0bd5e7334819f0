/** End of the assistance period. */
@NullMarked
package homeward.reintegration.returnee.period;

import org.jspecify.annotations.NullMarked;
