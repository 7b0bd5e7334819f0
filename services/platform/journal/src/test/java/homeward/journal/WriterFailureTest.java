package homeward.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A journal whose writing thread meets an {@code Error}: no caller waits forever, nothing is hidden. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WriterFailureTest {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final WriterClock clock = new WriterClock();
    private final Journal journal = Journal.open(database, Samples.OPTIONS.withClock(clock));

    @AfterEach
    void close() {
        clock.release();
        journal.close();
        database.drop();
    }

    @Test
    void aSoundJournalHasNoFailure() {
        journal.append(Samples.commit("case-1", 0));

        assertThat(journal.failure()).isEmpty();
    }

    @Test
    void whoWaitsForTheFailingWriteIsAnswered() {
        Error error = new OutOfMemoryError("made by the test");
        clock.failWith(error);

        assertThatThrownBy(() -> journal.append(Samples.commit("case-1", 0)))
                .isInstanceOf(JournalUnavailable.class)
                .hasCause(error);
    }

    @Test
    void whoWaitsBehindTheFailingWriteIsAnswered() throws InterruptedException {
        // Given a write that is under way and will fail, and a commit of the same stream that waits behind it
        clock.failWith(new StackOverflowError());
        clock.hold();
        CompletableFuture<Appended> first = journal.appendAsync(Samples.commit("case-1", 0));
        clock.awaitHeld();
        CompletableFuture<Appended> second = journal.appendAsync(Samples.commit("case-1", 1));

        // When
        clock.release();

        // Then
        assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(JournalUnavailable.class);
        assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(JournalUnavailable.class);
    }

    @Test
    void whoComesLaterIsRefusedAtOnceAndTheCauseIsShown() {
        clock.failWith(new NoClassDefFoundError("made/by/the/Test"));
        assertThatThrownBy(() -> journal.append(Samples.commit("case-1", 0))).isInstanceOf(JournalUnavailable.class);

        clock.failWith(null);

        assertThatThrownBy(() -> journal.append(Samples.commit("case-2", 0)))
                .isInstanceOf(JournalUnavailable.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(journal.failure()).containsInstanceOf(NoClassDefFoundError.class);
        assertThat(journal.head().position()).isZero();
    }
}
