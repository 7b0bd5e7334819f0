/** Counsellor and returnee agree what is to be done. */
@NullMarked
package homeward.reintegration.returnee.plan;

import org.jspecify.annotations.NullMarked;
