package homeward.chassis.axon;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import homeward.chassis.metadata.EventMeta;
import homeward.chassis.personal.PersonIndex;
import homeward.events.DomainEvent;

/** Enters the persons whom events describe in the index before the append: whoever is recorded can be found. */
final class RecognisedBeforeAppend extends EngineDecorator {

    private final PersonIndex index;

    RecognisedBeforeAppend(EventStorageEngine next, PersonIndex index) {
        super(next);
        this.index = index;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> message : events) {
            if (message.getPayload() instanceof DomainEvent event) {
                EventMeta meta = EventMeta.from(message.getMetaData());
                index.enter(meta.caseId(), event, meta.holders());
            }
        }
        super.appendEvents(events);
    }
}
