/** The clock records that the time set for an answer passed without one. */
@NullMarked
package homeward.request.correspondence.overdue;

import org.jspecify.annotations.NullMarked;
