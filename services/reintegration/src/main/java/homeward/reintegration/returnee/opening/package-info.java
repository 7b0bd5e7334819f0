/** Opening of a reintegration, automatic at handover or at consent to a voluntary return. */
@NullMarked
package homeward.reintegration.returnee.opening;

import org.jspecify.annotations.NullMarked;
