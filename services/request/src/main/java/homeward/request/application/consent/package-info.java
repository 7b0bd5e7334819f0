/** Loss of consent: withdrawal by the requested state, or expiry. */
@NullMarked
package homeward.request.application.consent;

import org.jspecify.annotations.NullMarked;
