package homeward.chassis.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.uuid.Generators;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Actor;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.personal.Ledger;
import homeward.events.StateCode;
import homeward.events.disclosure.DisclosureEvent;

/** Stores the ledger in the journal: each entry is an event without aggregate, in a stream of its own. */
@Singleton
class JournalLedger implements Ledger {

    private final EventStore events;
    private final Clock clock;
    private final CommandObserver observer;

    JournalLedger(EventStore events, Clock clock, CommandObserver observer) {
        this.events = events;
        this.clock = clock;
        this.observer = observer;
    }

    @Override
    public void record(DisclosureEvent entry, UUID entryId, String command, Actor actor, Causation causation) {
        Instant decided = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<StateCode> concerned = concerned(entry, actor);
        EventMeta meta = new EventMeta(
                entry.caseId(),
                entryId,
                entry.occurred().orElse(decided),
                decided,
                causation.trace(command, observer.traceparent(causation.traceparent())),
                actor.signature(),
                concerned,
                concerned,
                null,
                "");
        // derived from the entry's id, so that the journal recognises a repeated commit
        UUID eventId = Generators.nameBasedGenerator(entryId).generate("ledger");
        events.publish(new GenericEventMessage<>(
                new GenericMessage<>(eventId.toString(), entry, meta.toMap()), () -> decided));
    }

    /** The states that may see the entry. */
    private static Set<StateCode> concerned(DisclosureEvent entry, Actor actor) {
        Set<StateCode> states = new HashSet<>();
        states.add(actor.state());
        switch (entry) {
            case DisclosureEvent.DataDisclosed disclosed -> {
                states.add(disclosed.from());
                states.addAll(disclosed.to());
            }
            case DisclosureEvent.DataReceived received -> {
                states.add(received.from());
                states.add(received.by());
            }
            case DisclosureEvent.CorrectionNotified notified -> {
                states.add(notified.from());
                states.add(notified.to());
            }
            case DisclosureEvent.DataRead read -> states.add(read.by());
            case DisclosureEvent.PersonDataErased erased -> states.add(erased.by());
        }
        return states;
    }
}
