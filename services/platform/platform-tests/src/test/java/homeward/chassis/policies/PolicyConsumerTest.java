package homeward.chassis.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoDatabase;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.chassis.commands.VersionMismatch;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.testkit.Happening;
import homeward.testkit.RecordingGate;
import homeward.testkit.TestStore;

class PolicyConsumerTest {

    record Note(String stream, long sequence) implements Command {}

    /** Records a note for every event of an application, each in a stream of its own. */
    static class WhenReceiptIsConfirmedThenItIsNoted implements Policy<ApplicationEvent> {
        @Override
        public String name() {
            return "note-receipt";
        }

        @Override
        public String service() {
            return "request";
        }

        @Override
        public Class<ApplicationEvent> events() {
            return ApplicationEvent.class;
        }

        @Override
        public List<Note> on(Recorded<ApplicationEvent> event) {
            return List.of(new Note(
                    "note-" + event.event().caseId(), event.envelope().place().sequence()));
        }
    }

    private final MongoDatabase database = TestStore.newDatabase();
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Heard heard = new Heard(database);
    private final RecordingGate gate = new RecordingGate();
    private final PolicyConsumer consumer =
            new PolicyConsumer(List.of(new WhenReceiptIsConfirmedThenItIsNoted()), gate, parked, heard);
    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @Test
    void anEventDeliveredTwiceHasOneEffect() {
        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1)));
        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1)));

        assertThat(gate.calls()).isEqualTo(2);
        assertThat(gate.commands()).containsExactly(note(0), note(1));
    }

    @Test
    void aPolicyActsOnBehalfOfTheStateThatActed() {
        consumer.consume(List.of(arrival(caseId, 0)));

        assertThat(gate.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.id()).isEqualTo("policy:note-receipt");
            assertThat(actor.state().value()).isEqualTo("DEU");
        });
    }

    @Test
    void aRefusalParksTheStreamForThePolicyAndNoOther() {
        CaseId other = new CaseId(UUID.randomUUID());
        gate.before(command -> {
            if (command.equals(note(1))) {
                throw Refusal.notYet("not-yet-open", "the note has not been opened yet");
            }
        });

        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1), arrival(caseId, 2), arrival(other, 0)));
        consumer.consume(List.of(arrival(caseId, 3)));

        assertThat(gate.commands()).containsExactlyInAnyOrder(note(0), new Note("note-" + other, 0));
        assertThat(parked.all()).singleElement().satisfies(stream -> {
            assertThat(stream.stream()).isEqualTo("application-" + caseId);
            assertThat(stream.offset()).isEqualTo(1);
            assertThat(stream.reason()).isEqualTo("refused: not-yet-open");
        });
    }

    @Test
    void aParkedStreamIsAnsweredInOrderOnceTheObstacleIsGone() {
        gate.before(_ -> {
            throw Refusal.notYet("not-yet-open", "the note has not been opened yet");
        });
        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1)));
        Parked stream = parked.all().getFirst();
        assertThat(consumer.heal(stream, List.of(arrival(caseId, 0)))).isPresent();

        gate.before(_ -> {});

        assertThat(consumer.heal(stream, List.of(arrival(caseId, 0), arrival(caseId, 1))))
                .isEmpty();
        assertThat(gate.commands()).containsExactly(note(0), note(1));
    }

    @Test
    void aDefectParksTheStreamAtOnceAndNoOther() {
        CaseId other = new CaseId(UUID.randomUUID());
        gate.before(command -> {
            if (command.equals(note(0))) {
                throw new NullPointerException();
            }
        });

        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1), arrival(other, 0)));

        assertThat(gate.calls()).isEqualTo(2);
        assertThat(gate.commands()).containsExactly(new Note("note-" + other, 0));
        assertThat(parked.all())
                .singleElement()
                .satisfies(stream -> assertThat(stream.reason()).isEqualTo("NullPointerException"));
    }

    @Test
    void anErrorIsNotHidden() {
        gate.before(_ -> {
            throw new NoClassDefFoundError();
        });

        assertThatThrownBy(() -> consumer.consume(List.of(arrival(caseId, 0))))
                .isInstanceOf(NoClassDefFoundError.class);
        assertThat(parked.all()).isEmpty();
    }

    @Test
    void aLostRaceIsSimplyRunAgain() {
        AtomicInteger attempts = new AtomicInteger();
        gate.before(_ -> {
            if (attempts.incrementAndGet() < 3) {
                throw new VersionMismatch("another command was faster");
            }
        });

        consumer.consume(List.of(arrival(caseId, 0)));

        assertThat(gate.commands()).containsExactly(note(0));
        assertThat(parked.all()).isEmpty();
    }

    /** A renamed class must not act again on events handled before. */
    @Test
    void theIdOfACommandFollowsFromThePolicysNameAndNotFromItsClass() {
        Policy<ApplicationEvent> renamed = new Policy<>() {
            private final WhenReceiptIsConfirmedThenItIsNoted same = new WhenReceiptIsConfirmedThenItIsNoted();

            @Override
            public String name() {
                return same.name();
            }

            @Override
            public String service() {
                return same.service();
            }

            @Override
            public Class<ApplicationEvent> events() {
                return same.events();
            }

            @Override
            public List<Note> on(Recorded<ApplicationEvent> event) {
                return same.on(event);
            }
        };
        consumer.consume(List.of(arrival(caseId, 0)));

        new PolicyConsumer(List.of(renamed), gate, parked, new Heard(TestStore.newDatabase()))
                .consume(List.of(arrival(caseId, 0)));

        assertThat(gate.calls()).isEqualTo(2);
        assertThat(gate.commands()).containsExactly(note(0));
    }

    @Test
    void aRestartedServiceKnowsWhatItHasHeard() {
        consumer.consume(List.of(arrival(caseId, 0)));

        restarted().consume(List.of(arrival(caseId, 0), arrival(caseId, 1)));

        assertThat(gate.calls()).isEqualTo(2);
        assertThat(gate.commands()).containsExactly(note(0), note(1));
    }

    @Test
    void aGapParksTheStreamUntilTheMissingEventHasCome() {
        CaseId other = new CaseId(UUID.randomUUID());
        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 2), arrival(other, 0)));
        consumer.consume(List.of(arrival(caseId, 3)));

        assertThat(gate.commands()).containsExactlyInAnyOrder(note(0), new Note("note-" + other, 0));
        Parked stream = parked.all().getFirst();
        assertThat(stream.reason()).isEqualTo(Parked.GAP);
        assertThat(consumer.heal(stream, List.of(arrival(caseId, 0), arrival(caseId, 2))))
                .isPresent();
        assertThat(consumer.heal(
                        stream,
                        List.of(arrival(caseId, 0), arrival(caseId, 1), arrival(caseId, 2), arrival(caseId, 3))))
                .isEmpty();
        assertThat(gate.commands())
                .containsExactlyInAnyOrder(note(0), note(1), note(2), note(3), new Note("note-" + other, 0));
    }

    @Test
    void anotherEventInAPlaceThatWasHeardParksTheStream() {
        consumer.consume(List.of(arrival(caseId, 0), arrival(caseId, 1)));

        consumer.consume(List.of(arrival(Happening.application(caseId, 1, 9))));

        assertThat(gate.calls()).isEqualTo(2);
        assertThat(parked.all())
                .singleElement()
                .satisfies(stream -> assertThat(stream.reason()).isEqualTo(Parked.OUT_OF_PLACE));
    }

    /** Whatever it means, it may concern the policy: nothing of the stream is answered before a build knows it. */
    @Test
    void anEventOfAnUnknownVersionParksTheStreamAndIsAnsweredByABuildThatKnowsIt() {
        Arrival unknown = arrival(caseId, 1, false, true);

        consumer.consume(List.of(arrival(caseId, 0), unknown, arrival(caseId, 2)));

        assertThat(gate.commands()).containsExactly(note(0));
        Parked stream = parked.all().getFirst();
        assertThat(stream.reason()).isEqualTo(Parked.UNKNOWN_EVENT);
        assertThat(restarted().heal(stream, List.of(unknown))).isPresent();
        assertThat(restarted().heal(stream, List.of(arrival(caseId, 1), arrival(caseId, 2))))
                .isEmpty();
        assertThat(gate.commands()).containsExactly(note(0), note(1), note(2));
    }

    @Test
    void anEventOfAnUnknownStreamTypeParksTheStream() {
        consumer.consume(List.of(arrival(caseId, 0, false, false)));

        assertThat(parked.all())
                .singleElement()
                .satisfies(stream -> assertThat(stream.reason()).isEqualTo(Parked.UNKNOWN_EVENT));
    }

    private PolicyConsumer restarted() {
        return new PolicyConsumer(
                List.of(new WhenReceiptIsConfirmedThenItIsNoted()), gate, parked, new Heard(database));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NoteReceipt", "note receipt", "note|receipt", "-note"})
    void aNameThatIsNoNameStopsTheStart(String name) {
        Policy<ApplicationEvent> misnamed = new WhenReceiptIsConfirmedThenItIsNoted() {
            @Override
            public String name() {
                return name;
            }
        };

        assertThatThrownBy(() -> new PolicyConsumer(List.of(misnamed), gate, parked, heard))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lower case with hyphens");
    }

    @Test
    void twoPoliciesOfOneNameStopTheStart() {
        WhenReceiptIsConfirmedThenItIsNoted policy = new WhenReceiptIsConfirmedThenItIsNoted();

        assertThatThrownBy(() -> new PolicyConsumer(List.of(policy, policy), gate, parked, heard))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two policies named note-receipt");
    }

    private Note note(long sequence) {
        return new Note("note-" + caseId, sequence);
    }

    private static Arrival arrival(CaseId caseId, long sequence) {
        return arrival(caseId, sequence, true, true);
    }

    private static Arrival arrival(CaseId caseId, long sequence, boolean known, boolean inKnownStream) {
        return arrival(Happening.application(caseId, sequence, sequence + 1), known, inKnownStream);
    }

    private static Arrival arrival(Happening happening) {
        return arrival(happening, true, true);
    }

    private static Arrival arrival(Happening happening, boolean known, boolean inKnownStream) {
        return new Arrival(
                new TopicPartition("test.request.events", 0),
                happening.sequence(),
                0,
                happening.envelope(),
                known ? happening.event().getClass() : null,
                inKnownStream ? happening.streamEvents() : null,
                happening::event);
    }
}
