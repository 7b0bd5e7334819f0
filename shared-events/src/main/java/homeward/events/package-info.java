/**
 * What all events have in common: ids, states, money, sealed personal data, the facts that travel with an event
 * ({@link homeward.events.Envelope}) and the roles of those who act. No framework; JSON annotations only.
 *
 * <p>The events themselves are in one package for each service. A new service adds a package with a sealed interface of
 * records and a {@link homeward.events.codec.ContractPackage}, and regenerates schemas, samples and {@code
 * docs/events.md}; it edits no other file of this module.
 */
@NullMarked
package homeward.events;

import org.jspecify.annotations.NullMarked;
