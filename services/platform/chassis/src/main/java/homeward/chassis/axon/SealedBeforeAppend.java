package homeward.chassis.axon;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.GenericMessage;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.personal.Sealers;
import homeward.events.DomainEvent;
import homeward.events.codec.PersonalData;
import homeward.events.codec.Sealing;

/**
 * Seals the personal data of every event before the append, bound to the event's id, for the parties of the event's case
 * that are entitled to personal data; what is undisclosed, for the requesting state alone.
 */
final class SealedBeforeAppend extends EngineDecorator {

    private final Sealers sealers;

    SealedBeforeAppend(EventStorageEngine next, Sealers sealers) {
        super(next);
        this.sealers = sealers;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        super.appendEvents(events.stream().map(this::sealed).toList());
    }

    private EventMessage<?> sealed(EventMessage<?> message) {
        if (!(message.getPayload() instanceof DomainEvent event)) {
            return message;
        }
        if (PersonalData.persons(event).isEmpty()) {
            return message;
        }
        EventMeta meta = EventMeta.from(message.getMetaData());
        DomainEvent sealed = Sealing.seal(
                event,
                UUID.fromString(message.getIdentifier()),
                sealers.of(meta.caseId(), event, meta.holders(), meta.keeper()));
        GenericMessage<DomainEvent> body = new GenericMessage<>(message.getIdentifier(), sealed, message.getMetaData());
        return message instanceof DomainEventMessage<?> domain
                ? new GenericDomainEventMessage<>(
                        domain.getType(),
                        domain.getAggregateIdentifier(),
                        domain.getSequenceNumber(),
                        body,
                        message.getTimestamp())
                : new GenericEventMessage<>(body, message::getTimestamp);
    }
}
