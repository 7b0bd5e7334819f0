package homeward.chassis.folding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.disclosure.DisclosureEvent;

/**
 * Matches events to sections. A section gets the events of its interface; an event of an unknown type matches too,
 * unless its stream type belongs to another interface. Entries of the disclosure ledger that the projection shows match
 * the section of their service.
 */
final class SectionMatcher {

    private final Map<String, Section<?, ?>> sections = new HashMap<>();
    private final Set<Class<? extends DisclosureEvent>> ledgerShown;

    SectionMatcher(Projection projection) {
        ledgerShown = projection.ledgerShown();
        for (Section<?, ?> section : projection.sections()) {
            if (this.sections.put(section.service(), section) != null) {
                throw new IllegalArgumentException("two sections of " + section.service() + " in one projection");
            }
        }
    }

    Optional<Section<?, ?>> section(Arrival arrival) {
        Section<?, ?> section = sections.get(arrival.service());
        return section != null
                        && (concerns(section.events(), arrival)
                                || ledgerShown.stream().anyMatch(arrival::isA))
                ? Optional.of(section)
                : Optional.empty();
    }

    /** The section of an event whose type is known. */
    Optional<Section<?, ?>> section(Recorded<?> recorded) {
        Section<?, ?> section = sections.get(recorded.envelope().type().service());
        return section != null
                        && (section.events().isInstance(recorded.event())
                                || ledgerShown.stream().anyMatch(shown -> shown.isInstance(recorded.event())))
                ? Optional.of(section)
                : Optional.empty();
    }

    static boolean concerns(Class<? extends DomainEvent> events, Arrival arrival) {
        return arrival.known() ? arrival.isA(events) : arrival.mayBe(events) || arrival.inUnknownStream();
    }
}
