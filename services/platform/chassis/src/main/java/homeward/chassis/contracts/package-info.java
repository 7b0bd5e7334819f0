/**
 * Which event contracts this service understands.
 *
 * <p><b>Guarantees.</b> They are its own and those of the services it reads ({@code homeward.sources}); all that are on
 * the class path if that is not set. A service whose own contracts, or those of a source, are missing does not start.
 *
 * <p><b>For service authors.</b> Nothing; a service whose contracts are not in {@code shared-events} produces a bean of
 * type {@link homeward.events.codec.Contracts} of its own, which replaces the default.
 *
 * <p><b>For maintainers.</b> Contracts are found once, by {@link homeward.events.codec.Contracts#found}, and handed in;
 * there is no static registry.
 */
@NullMarked
package homeward.chassis.contracts;

import org.jspecify.annotations.NullMarked;
