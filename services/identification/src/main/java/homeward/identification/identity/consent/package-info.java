/** What this service learns about consent, which another service decides. */
@NullMarked
package homeward.identification.identity.consent;

import org.jspecify.annotations.NullMarked;
