/** Entitlement of a returnee to assistance, from a dated catalogue. */
@NullMarked
package homeward.reintegration.entitlement;

import org.jspecify.annotations.NullMarked;
