/** What this service does when something happens elsewhere. */
@NullMarked
package homeward.transport.policy;

import org.jspecify.annotations.NullMarked;
