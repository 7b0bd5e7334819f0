/** How consent is lost again: withdrawn by the requested state, or expired. */
@NullMarked
package homeward.request.application.consent;

import org.jspecify.annotations.NullMarked;
