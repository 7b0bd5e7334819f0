/** Consent, learned from the request service, which decides on it. */
@NullMarked
package homeward.identification.identity.consent;

import org.jspecify.annotations.NullMarked;
