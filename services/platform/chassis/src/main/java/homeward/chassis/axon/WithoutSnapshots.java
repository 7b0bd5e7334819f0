package homeward.chassis.axon;

import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A case's streams are short: no snapshot is ever taken, so none is looked for at every command. */
final class WithoutSnapshots extends EngineDecorator {

    WithoutSnapshots(EventStorageEngine next) {
        super(next);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("snapshots are not read, so none may be stored");
    }
}
