/** The requesting state agrees that a limit ends later, as counted from a moment which the requested state has corrected. */
@NullMarked
package homeward.request.application.agree;

import org.jspecify.annotations.NullMarked;
