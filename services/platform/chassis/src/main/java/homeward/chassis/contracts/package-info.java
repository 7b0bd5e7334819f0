/**
 * Which event contracts this service understands: its own and those of the services it reads ({@code
 * homeward.sources}). A service author does nothing here; one whose contracts are not in {@code shared-events}
 * produces a bean of type {@link homeward.events.codec.Contracts} of its own, which replaces the default.
 */
@NullMarked
package homeward.chassis.contracts;

import org.jspecify.annotations.NullMarked;
