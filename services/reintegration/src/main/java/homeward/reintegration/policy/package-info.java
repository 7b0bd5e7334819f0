/** Consequences of other services' events and of the end of the assistance period. */
@NullMarked
package homeward.reintegration.policy;

import org.jspecify.annotations.NullMarked;
