/** Deciding code with violations that are only reached indirectly. */
@NullMarked
package homeward.testkit.domain.slice;

import org.jspecify.annotations.NullMarked;
