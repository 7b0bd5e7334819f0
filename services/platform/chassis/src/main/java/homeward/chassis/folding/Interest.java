package homeward.chassis.folding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.projections.Section;
import homeward.events.DomainEvent;
import homeward.events.Recorded;
import homeward.events.codec.EventType;
import homeward.events.codec.EventTypes;

/**
 * Which section an event belongs to. An event of another stream type than the section's is none of its business; an
 * event of an unknown type is, unless its stream type says otherwise.
 */
final class Interest {

    private static final Map<String, Class<? extends DomainEvent>> BY_STREAM_TYPE = new HashMap<>();

    static {
        for (EventType type : EventTypes.all()) {
            if (type.streamType() != null) {
                BY_STREAM_TYPE.put(type.service() + "/" + type.streamType(), type.streamInterface());
            }
        }
    }

    private final Map<String, Section<?, ?>> sections = new HashMap<>();

    Interest(List<Section<?, ?>> sections) {
        for (Section<?, ?> section : sections) {
            if (this.sections.put(section.service(), section) != null) {
                throw new IllegalArgumentException("two sections of " + section.service() + " in one projection");
            }
        }
    }

    Optional<Section<?, ?>> section(Arrival arrival) {
        Section<?, ?> section = sections.get(arrival.envelope().service());
        return section != null && concerns(section.events(), arrival) ? Optional.of(section) : Optional.empty();
    }

    /** The same for an event whose type is known. */
    Optional<Section<?, ?>> section(Recorded<?> recorded) {
        Section<?, ?> section = sections.get(recorded.envelope().service());
        return section != null && section.events().isInstance(recorded.event())
                ? Optional.of(section)
                : Optional.empty();
    }

    static boolean concerns(Class<? extends DomainEvent> events, Arrival arrival) {
        if (arrival.known()) {
            return arrival.isA(events);
        }
        @Nullable String streamType = arrival.envelope().streamType();
        if (streamType == null) {
            return false;
        }
        Class<? extends DomainEvent> of = BY_STREAM_TYPE.get(arrival.envelope().service() + "/" + streamType);
        return of == null || of == events;
    }
}
