/** Assistance is granted and delivered, never beyond the package. */
@NullMarked
package homeward.reintegration.returnee.assistance;

import org.jspecify.annotations.NullMarked;
