/**
 * Events of the transport-and-escort service: how the persons of a case travel, from the itinerary to the signed handover
 * or the failure.
 */
@NullMarked
package homeward.events.transport;

import org.jspecify.annotations.NullMarked;
