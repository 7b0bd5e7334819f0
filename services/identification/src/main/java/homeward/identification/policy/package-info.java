/** Consequences of the application's events and of the expiry of documents. */
@NullMarked
package homeward.identification.policy;

import org.jspecify.annotations.NullMarked;
