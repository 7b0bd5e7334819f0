package homeward.chassis.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.JournalUnavailable;
import homeward.journal.NewEvent;
import homeward.testkit.TestStore;

class JournalHealthTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final FailingClock clock = new FailingClock();
    private final Journal journal = Journal.open(
            TestStore.newDatabase(), JournalOptions.with(JournalKey.fresh()).withClock(clock));

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aJournalThatWritesIsReadyAndAlive() {
        journal.append(commit());

        assertThat(new JournalReadiness(journal).call().getStatus()).isEqualTo(Status.UP);
        assertThat(liveness().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aJournalWhoseWriterHasFailedIsNeitherReadyNorAliveAndNamesTheCause() {
        clock.fails = true;
        assertThatThrownBy(() -> journal.append(commit())).isInstanceOf(JournalUnavailable.class);

        HealthCheckResponse readiness = new JournalReadiness(journal).call();
        assertThat(readiness.getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.getData().orElseThrow()).containsEntry("failure", "OutOfMemoryError");

        HealthCheckResponse liveness = liveness();
        assertThat(liveness.getStatus()).isEqualTo(Status.DOWN);
        assertThat(liveness.getData().orElseThrow())
                .containsEntry("ended", "journal")
                .containsEntry("cause", "OutOfMemoryError");
    }

    private HealthCheckResponse liveness() {
        return new VitalsLiveness(new Vitals(), List.of(journal)).call();
    }

    private static Commit commit() {
        NewEvent event = new NewEvent(UUID.randomUUID(), "SomethingHappened", 1, NOON, new byte[0], new byte[0]);
        return new Commit(UUID.randomUUID(), "case-1", "case", 0, List.of(event));
    }

    /** Read by the journal's writing thread for every batch. */
    private static final class FailingClock extends Clock {

        private volatile boolean fails;

        @Override
        public Instant instant() {
            if (fails) {
                throw new OutOfMemoryError("made by the test");
            }
            return NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
