/**
 * Common parts of all events: ids, states, money, sealed personal data, metadata ({@link homeward.events.Envelope}) and
 * the roles of officers. No framework; JSON annotations only.
 *
 * <p>The events of each service have a package of their own. A new service adds a package with a sealed interface of
 * records and a {@link homeward.events.codec.ContractPackage}, and regenerates schemas, samples and {@code
 * docs/events.md}; no other file of this module changes.
 */
@NullMarked
package homeward.events;

import org.jspecify.annotations.NullMarked;
