/**
 * Transfer of the persons of a case: itinerary, escort, notice, departure, arrival, handover. {@code transfer} contains
 * the commands, the state, the departure rules and a package for each use case; {@link TransferDecider} dispatches each
 * command to the decision named after it. {@code policy} learns consent, travel documents and suspensions from
 * other services; {@code casefile} shows the case to its parties.
 */
@NullMarked
package homeward.transport;

import org.jspecify.annotations.NullMarked;
