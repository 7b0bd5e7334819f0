/** Consequences of other services' events. */
@NullMarked
package homeward.transport.policy;

import org.jspecify.annotations.NullMarked;
