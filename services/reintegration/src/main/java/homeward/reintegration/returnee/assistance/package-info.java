/** Grants and deliveries of assistance, within the package. */
@NullMarked
package homeward.reintegration.returnee.assistance;

import org.jspecify.annotations.NullMarked;
