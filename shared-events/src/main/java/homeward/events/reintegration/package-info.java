/**
 * Events of the reintegration service: entitlement to assistance, plan, grants and deliveries of one returned person.
 */
@NullMarked
package homeward.events.reintegration;

import org.jspecify.annotations.NullMarked;
