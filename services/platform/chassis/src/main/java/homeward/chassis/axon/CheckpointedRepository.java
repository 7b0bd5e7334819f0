package homeward.chassis.axon;

import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Loads a stream from its checkpoint on, if it has one, otherwise from its beginning. */
final class CheckpointedRepository<T extends DecidedAggregate<?, ?, ?>> extends EventSourcingRepository<T> {

    private final String type;
    private final EventStore events;
    private final Checkpoints checkpoints;

    private CheckpointedRepository(Builder<T> builder, String type, EventStore events, Checkpoints checkpoints) {
        super(builder);
        this.type = type;
        this.events = events;
        this.checkpoints = checkpoints;
    }

    static <T extends DecidedAggregate<?, ?, ?>> CheckpointedRepository<T> of(
            DeciderModel<T> model, AggregateFactory<T> factory, EventStore events, Checkpoints checkpoints) {
        Builder<T> builder = EventSourcingRepository.builder(model.root())
                .aggregateModel(model)
                .aggregateFactory(factory)
                .eventStore(events);
        return new CheckpointedRepository<>(builder, model.type(), events, checkpoints);
    }

    @Override
    protected DomainEventStream readEvents(String stream) {
        return checkpoints
                .of(stream)
                .map(checkpoint -> DomainEventStream.concat(
                        DomainEventStream.of(checkpoint.inPlaceOfEvents(type, stream)),
                        events.readEvents(stream, checkpoint.sequence() + 1)))
                .orElseGet(() -> super.readEvents(stream));
    }
}
