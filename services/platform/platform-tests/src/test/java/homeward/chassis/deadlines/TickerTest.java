package homeward.chassis.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.deciding.Command;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ReadObserver;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.reading.Documents;
import homeward.chassis.time.MovableClock;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.testkit.Happening;
import homeward.testkit.RecordingGate;
import homeward.testkit.TestStore;

class TickerTest {

    record Remind(String stream, String moment, Instant due) implements Command {}

    /** The first event schedules a reply limit of a month, the second removes it. */
    static final class Replies implements Deadlines<ApplicationEvent> {
        @Override
        public String name() {
            return "replies";
        }

        @Override
        public Class<ApplicationEvent> events() {
            return ApplicationEvent.class;
        }

        @Override
        public List<Change> changes(Recorded<ApplicationEvent> event) {
            return event.envelope().place().sequence() == 0
                    ? List.of(
                            new Change.Wait("reply", Happening.EPOCH.plus(Duration.ofDays(30))),
                            new Change.Wait("reminder", Happening.EPOCH.plus(Duration.ofDays(20))))
                    : List.of(new Change.ForgetAll());
        }

        @Override
        public Command due(CaseId caseId, String stream, String moment, Instant due) {
            return new Remind(stream, moment, due);
        }
    }

    private final MongoDatabase database = TestStore.newDatabase();
    private final DeadlineProjection<ApplicationEvent> projection = new DeadlineProjection<>(new Replies(), "request");
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Builds builds = new Builds(database);
    private final Documents documents = new Documents(database, builds);
    private final ProjectionConsumer consumer = new ProjectionConsumer(
            new ProjectionCatalog(List.of(projection)), database, builds, parked, new ReadSignal(), ReadObserver.NONE);
    private final RecordingGate gate = new RecordingGate();
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Happening.EPOCH, ZoneOffset.UTC), Duration.ZERO, true);
    private final Ticker ticker = ticker();
    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @BeforeEach
    void anApplicationWaitsForItsReply() {
        consumer.prepare();
        consumer.consume(List.of(arrival(0)));
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        clock.moveTo(Duration.ofDays(20).minusMillis(1));

        assertThat(ticker.tick()).isZero();
    }

    @Test
    void whatIsDueByTheMovedClockIsSentInItsTurnAndUnderOneId() {
        clock.moveTo(Duration.ofDays(20));
        assertThat(ticker.tick()).isEqualTo(1);
        assertThat(ticker.tick()).isZero();
        clock.moveTo(Duration.ofDays(31));
        assertThat(ticker.tick()).isEqualTo(2);

        assertThat(gate.commands())
                .containsExactly(
                        new Remind("application-" + caseId, "reminder", Happening.EPOCH.plus(Duration.ofDays(20))),
                        new Remind("application-" + caseId, "reply", Happening.EPOCH.plus(Duration.ofDays(30))));
    }

    @Test
    void anotherProcessDoesNotRepeatAnAttempt() {
        clock.moveTo(Duration.ofDays(20));
        assertThat(ticker.tick()).isEqualTo(1);

        try (Ticker another = ticker()) {
            assertThat(another.tick()).isZero();
        }
    }

    @Test
    void whatMeetsAnOutageIsSentInTheNextTurn() {
        clock.moveTo(Duration.ofDays(20));
        gate.before(_ -> {
            throw new MongoTimeoutException("the store is away");
        });
        assertThatThrownBy(ticker::tick).isInstanceOf(MongoTimeoutException.class);
        gate.before(_ -> {});

        assertThat(ticker.tick()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerWaitedForIsForgotten() {
        consumer.consume(List.of(arrival(1)));
        clock.moveTo(Duration.ofDays(31));

        assertThat(ticker.tick()).isZero();
    }

    private Ticker ticker() {
        return new Ticker(List.of(new DueMoments(projection, documents)), parked, gate, clock);
    }

    @AfterEach
    void stop() {
        ticker.close();
    }

    private Arrival arrival(long sequence) {
        Happening happening = Happening.application(caseId, sequence, sequence + 1);
        return new Arrival(
                new TopicPartition("test.request.events", 0),
                sequence,
                0,
                happening.envelope(),
                happening.event().getClass(),
                happening.streamEvents(),
                happening::event);
    }
}
