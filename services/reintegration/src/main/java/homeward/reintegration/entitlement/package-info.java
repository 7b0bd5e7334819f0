/** What a returnee is entitled to, from a dated catalogue. */
@NullMarked
package homeward.reintegration.entitlement;

import org.jspecify.annotations.NullMarked;
