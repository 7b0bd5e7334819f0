package homeward.chassis.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Delegates every call; subclasses add one responsibility to appending. */
abstract class EngineDecorator implements EventStorageEngine {

    private final EventStorageEngine next;

    EngineDecorator(EventStorageEngine next) {
        this.next = next;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        next.appendEvents(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        next.storeSnapshot(snapshot);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return next.readEvents(token, mayBlock);
    }

    @Override
    public DomainEventStream readEvents(String stream, long first) {
        return next.readEvents(stream, first);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return next.readSnapshot(stream);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return next.lastSequenceNumberFor(stream);
    }

    @Override
    public TrackingToken createTailToken() {
        return next.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return next.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return next.createTokenAt(moment);
    }
}
