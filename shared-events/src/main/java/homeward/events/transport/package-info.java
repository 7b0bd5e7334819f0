/**
 * Events of the transport-and-escort service: transfer of the persons of a case, from the itinerary to the signed
 * handover or to failure.
 */
@NullMarked
package homeward.events.transport;

import org.jspecify.annotations.NullMarked;
