package homeward.chassis.folding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;

/**
 * Which section an event belongs to. An event of another stream type than the section's is none of its business; an
 * event of an unknown type is, unless its stream type says otherwise.
 */
final class Interest {

    private final Map<String, Section<?, ?>> sections = new HashMap<>();

    Interest(List<Section<?, ?>> sections) {
        for (Section<?, ?> section : sections) {
            if (this.sections.put(section.service(), section) != null) {
                throw new IllegalArgumentException("two sections of " + section.service() + " in one projection");
            }
        }
    }

    Optional<Section<?, ?>> section(Arrival arrival) {
        Section<?, ?> section = sections.get(arrival.service());
        return section != null && concerns(section.events(), arrival) ? Optional.of(section) : Optional.empty();
    }

    /** The same for an event whose type is known. */
    Optional<Section<?, ?>> section(Recorded<?> recorded) {
        Section<?, ?> section = sections.get(recorded.envelope().type().service());
        return section != null && section.events().isInstance(recorded.event())
                ? Optional.of(section)
                : Optional.empty();
    }

    static boolean concerns(Class<? extends DomainEvent> events, Arrival arrival) {
        return arrival.known() ? arrival.isA(events) : arrival.mayBe(events) || arrival.inUnknownStream();
    }
}
