package homeward.journal.axon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Finds ids and sequences that occur twice in one append; unique indexes do not apply within one document. */
final class RepeatedEvents {

    private RepeatedEvents() {}

    /** The first event whose id, or sequence in its stream, is already used by an earlier one. */
    static @Nullable EventMessage<?> firstIn(List<? extends EventMessage<?>> events) {
        if (events.size() < 2) {
            return null;
        }
        Set<Object> taken = HashSet.newHashSet(2 * events.size());
        for (EventMessage<?> event : events) {
            if (!taken.add(event.getIdentifier())
                    || (event instanceof DomainEventMessage<?> in
                            && !taken.add(new Place(in.getAggregateIdentifier(), in.getSequenceNumber())))) {
                return event;
            }
        }
        return null;
    }

    private record Place(String stream, long sequence) {}
}
