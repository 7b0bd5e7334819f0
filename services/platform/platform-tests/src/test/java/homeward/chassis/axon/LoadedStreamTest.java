package homeward.chassis.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.Causation;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.deciding.StreamType;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.note.NoteCommand;
import homeward.chassis.personal.TestVault;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventCodec;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.RequestContracts;
import homeward.testkit.TestActors;

/** What a stored stream holds sealed is opened for decisions with the acting state's key, and with no other. */
class LoadedStreamTest {

    private static final UUID EVENT = new UUID(1, 1);
    private static final CaseId CASE = new CaseId(new UUID(1, 2));
    private static final PersonId PERSON = new PersonId(new UUID(1, 3));
    private static final Set<StateCode> PARTIES = Set.of(new StateCode("DEU"), new StateCode("GEO"));

    private final EventCodec codec = Contracts.of(new RequestContracts()).codec();
    private final TestVault vault = new TestVault();
    private final Remembering decider = new Remembering();

    @Test
    void aSealedValueOfALoadedEventOpens() {
        decideAs("DEU");
        assertThat(decider.opened).containsExactly(Personal.of(PERSON, "fictional text"));
    }

    @Test
    void aStateWithoutTheKeyOpensNothing() {
        decideAs("BEL");
        assertThat(decider.opened).containsExactly(new Personal.Erased<>(PERSON));
    }

    private void decideAs(String state) {
        var aggregate = new DecidedAggregate<>(decider, "note-1");
        aggregate.evolve(storedAndLoaded(), EVENT.toString());
        var command = new NoteCommand.Learn(CASE, PERSON);
        aggregate.carryOut(
                command,
                new CommandContext(
                        EVENT,
                        "Learn",
                        TestActors.officer(state),
                        Causation.first(EVENT),
                        null,
                        OptionalLong.empty(),
                        ""),
                Clock.systemUTC(),
                vault.openings(new StateCode(state)));
    }

    /** Sealed as before an append, written and read as by the journal. */
    private Object storedAndLoaded() {
        var stored = new InMemoryEventStorageEngine();
        new SealedBeforeAppend(stored, vault.sealers()).appendEvents(List.of(message()));
        Object sealed = stored.readEvents(null, false).findFirst().orElseThrow().getPayload();
        var serializer = new EventSerializer(RequestContracts.SERVICE, codec);
        Object loaded = serializer.deserialize(serializer.serialize(sealed, byte[].class));
        assertThat(loaded).isInstanceOf(ReadmissionRefused.class);
        return loaded;
    }

    private static EventMessage<DomainEvent> message() {
        var event = new ReadmissionRefused(
                CASE, PERSON, Set.of(RefusalReason.NOT_A_NATIONAL), Personal.of(PERSON, "fictional text"));
        var meta = new EventMeta(
                CASE,
                new UUID(2, 2),
                Instant.EPOCH,
                Instant.EPOCH,
                new Envelope.Trace(EVENT, EVENT, "AnyCommand", null),
                new Envelope.Actor("officer", "a fictional authority", new StateCode("DEU")),
                PARTIES,
                PARTIES,
                null,
                null,
                "");
        return new GenericDomainEventMessage<>(
                "any",
                "any-" + CASE,
                0,
                new GenericMessage<>(EVENT.toString(), event, MetaData.from(meta.toMap())),
                Instant.EPOCH);
    }

    private record Explained(@Nullable Personal<String> text) implements StreamState {
        @Override
        public boolean opened() {
            return true;
        }

        @Override
        public Set<StateCode> parties() {
            return PARTIES;
        }

        @Override
        public @Nullable TreatyReference treaty() {
            return null;
        }
    }

    /** Decides nothing and remembers what was opened for it. */
    private static final class Remembering implements Decider<NoteCommand, Explained, ApplicationEvent> {

        private final List<Personal<String>> opened = new ArrayList<>();

        @Override
        public StreamType<NoteCommand, Explained, ApplicationEvent> type() {
            return new StreamType<>(
                    "note",
                    NoteCommand.class,
                    ApplicationEvent.class,
                    new Explained(null),
                    (state, event) ->
                            event instanceof ReadmissionRefused refused ? new Explained(refused.explanation()) : state);
        }

        @Override
        public Explained opened(Explained state, Openings by) {
            if (state.text() != null) {
                opened.add(by.open(state.text(), String.class));
            }
            return state;
        }

        @Override
        public List<ApplicationEvent> decide(NoteCommand command, Explained state, Circumstances at) {
            return List.of();
        }
    }
}
