package homeward.chassis.axon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Refuses a unit of work that touches several streams, before anything is stored: one commit is atomic, two are not.
 */
final class OneStreamPerCommit extends EngineDecorator {

    OneStreamPerCommit(EventStorageEngine next) {
        super(next);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Set<String> streams = events.stream()
                .map(event -> event instanceof DomainEventMessage<?> domain
                        ? domain.getAggregateIdentifier()
                        : event.getIdentifier())
                .collect(Collectors.toSet());
        if (streams.size() > 1) {
            throw new IllegalStateException(
                    "a unit of work changes one stream; this one would change " + streams.size());
        }
        super.appendEvents(events);
    }
}
