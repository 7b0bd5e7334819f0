/**
 * Transfer of the persons of a case: itinerary, escort, notice, departure, arrival, handover. {@code transfer} holds what
 * may be asked, the rules of departure and a package for each use case; {@link TransferDecider} gives each command to the
 * decision that is named after it. {@code policy} learns consent, documents and protection concerns from other services,
 * {@code casefile} shows the case to its parties.
 */
@NullMarked
package homeward.transport;

import org.jspecify.annotations.NullMarked;
