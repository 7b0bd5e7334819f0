/** The requesting state reminds the requested state of an overdue reply; without legal effect. */
@NullMarked
package homeward.request.application.remind;

import org.jspecify.annotations.NullMarked;
