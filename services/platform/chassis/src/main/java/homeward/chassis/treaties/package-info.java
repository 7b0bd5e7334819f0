/** The treaty rules deciding code is given. */
@NullMarked
package homeward.chassis.treaties;

import org.jspecify.annotations.NullMarked;
