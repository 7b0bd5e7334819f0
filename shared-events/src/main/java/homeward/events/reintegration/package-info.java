/**
 * Events of the reintegration service: the assistance to which one returned person is entitled, what was planned,
 * granted and delivered of it.
 */
@NullMarked
package homeward.events.reintegration;

import org.jspecify.annotations.NullMarked;
