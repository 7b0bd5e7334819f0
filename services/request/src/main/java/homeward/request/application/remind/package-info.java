/** The requesting state reminds the requested state of a reply that is overdue. It changes nobody's rights. */
@NullMarked
package homeward.request.application.remind;

import org.jspecify.annotations.NullMarked;
