package homeward.chassis.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ReadObserver;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.reading.Documents;
import homeward.chassis.time.MovableClock;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.RequestContracts;
import homeward.testkit.Happening;
import homeward.testkit.RecordingGate;
import homeward.testkit.TestStore;

/** Many moments that the aggregate refuses repeatedly, and one that it accepts. */
class StaleMomentsTest {

    private static final int STALE = 2_000;
    private static final Instant DUE = Happening.EPOCH.plus(Duration.ofDays(1));

    record Remind(String stream) implements Command {}

    /** Schedules a moment with the first event, and never forgets it. */
    static final class NeverForgets implements Deadlines<ApplicationEvent> {
        @Override
        public String name() {
            return "never-forgets";
        }

        @Override
        public Class<ApplicationEvent> events() {
            return ApplicationEvent.class;
        }

        @Override
        public List<Change> changes(Recorded<ApplicationEvent> event) {
            return event.event() instanceof ReceiptConfirmed e
                            && event.envelope().place().sequence() == 0
                    ? List.of(new Change.Wait("reminder", e.receivedAt()))
                    : List.of();
        }

        @Override
        public Command due(CaseId caseId, String stream, String moment, Instant due) {
            return new Remind(stream);
        }
    }

    private final DeadlineProjection<ApplicationEvent> projection =
            new DeadlineProjection<>(new NeverForgets(), "request");
    private final MongoDatabase database = TestStore.newDatabase();
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Builds builds = new Builds(database);
    private final ProjectionConsumer consumer = new ProjectionConsumer(
            new ProjectionCatalog(List.of(projection)), database, builds, parked, new ReadSignal(), ReadObserver.NONE);
    private final RecordingGate gate = new RecordingGate();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Happening.EPOCH, ZoneOffset.UTC), Duration.ZERO, true);
    private final Ticker ticker =
            new Ticker(List.of(new DueMoments(projection, new Documents(database, builds))), parked, gate, clock);
    private final CaseId real = new CaseId(new UUID(1, 0));

    @BeforeEach
    void manyMomentsThatNoLongerMatter() {
        consumer.prepare();
        List<Arrival> stale = new ArrayList<>();
        for (int i = 0; i < STALE; i++) {
            stale.add(arrival(new CaseId(new UUID(2, i)), 0, DUE));
        }
        consumer.consume(stale);
        gate.before(command -> {
            if (!command.stream().equals(stream(real))) {
                throw Refusal.conflict("already-answered", "there is nothing left to remind of");
            }
        });
        clock.moveTo(Duration.ofDays(1));
    }

    @AfterEach
    void stop() {
        ticker.close();
    }

    @Test
    void aMomentDueLaterIsSentInTheFirstTurn() {
        consumer.consume(List.of(arrival(real, 0, DUE)));

        ticker.tick();

        assertThat(gate.commands()).containsExactly(new Remind(stream(real)));
    }

    @Test
    void aMomentDueEarlierIsSentInTheFirstTurn() {
        consumer.consume(List.of(arrival(real, 0, DUE.minus(Duration.ofHours(1)))));

        ticker.tick();

        assertThat(gate.commands()).containsExactly(new Remind(stream(real)));
    }

    @Test
    void whatWasRefusedIsSentAgainEverMoreSeldom() {
        ticker.tick();
        assertThat(ticker.tick()).isZero();

        clock.moveTo(clock.offset().plusSeconds(2));
        assertThat(ticker.tick()).isEqualTo(STALE);
        clock.moveTo(clock.offset().plusSeconds(2));
        assertThat(ticker.tick()).isZero();
    }

    @Test
    void anEventOfItsStreamBringsItsTurnForward() {
        CaseId answered = new CaseId(new UUID(2, 7));
        ticker.tick();
        consumer.consume(List.of(arrival(answered, 1, DUE)));

        assertThat(ticker.tick()).isEqualTo(1);
    }

    @Test
    void aDefectParksOneStreamAndAllOthersAreSent() {
        CaseId broken = new CaseId(new UUID(2, 7));
        gate.before(command -> {
            if (command.stream().equals(stream(broken))) {
                throw new NullPointerException();
            }
        });

        ticker.tick();

        assertThat(gate.commands()).hasSize(STALE - 1);
        assertThat(parked.all()).singleElement().satisfies(stuck -> {
            assertThat(stuck.consumer()).isEqualTo("deadlines:never-forgets");
            assertThat(stuck.stream()).isEqualTo(stream(broken));
            assertThat(stuck.reason()).isEqualTo("NullPointerException");
        });
        clock.moveTo(Duration.ofDays(60));
        assertThat(ticker.tick()).isEqualTo(STALE - 1);
    }

    @Test
    void aParkedStreamIsSentOnceItsDefectIsMended() {
        gate.before(_ -> {
            throw new NullPointerException();
        });
        ticker.tick();
        Parked stuck = parked.all().getFirst();
        assertThat(ticker.heal(stuck, List.of())).isPresent();

        gate.before(_ -> {});

        assertThat(ticker.heal(stuck, List.of())).isEmpty();
        assertThat(gate.commands()).containsExactly(new Remind(stuck.stream()));
    }

    private static String stream(CaseId caseId) {
        return "application-" + caseId;
    }

    private static Arrival arrival(CaseId caseId, long sequence, Instant received) {
        ReceiptConfirmed event = new ReceiptConfirmed(caseId, received);
        Happening happening = new Happening(
                RequestContracts.SERVICE,
                stream(caseId),
                sequence,
                caseId.value().getLeastSignificantBits() + 1,
                event);
        return new Arrival(
                new TopicPartition("test.request.events", 0),
                happening.position(),
                0,
                happening.envelope(),
                ReceiptConfirmed.class,
                happening.streamEvents(),
                () -> event);
    }
}
