/** Counsellor and returnee agree a reintegration plan. */
@NullMarked
package homeward.reintegration.returnee.plan;

import org.jspecify.annotations.NullMarked;
