package homeward.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An {@code Error} in a commit or in a writing command: every caller is answered, and no half command reaches the file.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommitFailureTest {

    @TempDir
    private Path directory = Path.of(".");

    private final List<Throwable> told = new ArrayList<>();

    @Test
    void whoWaitsForAFailingCommitIsAnsweredAndTheServerIsTold() {
        Error error = new OutOfMemoryError("made by the test");
        try (Fixture store = new Fixture(failing(error))) {
            put(store, "a"); // the first entry of a collection needs a checkpoint, which fails

            assertThat(store.outcome()).isSameAs(error);
            assertThat(store.commits.failure()).isSameAs(error);
            assertThat(told).containsExactly(error);
        }
    }

    @Test
    void whoComesLaterIsRefusedAtOnce() {
        try (Fixture store = new Fixture(failing(new StackOverflowError()))) {
            put(store, "a");
            store.outcome();

            assertThat(store.outcome()).isInstanceOf(StackOverflowError.class);
            assertThatThrownBy(() -> put(store, "b")).isInstanceOf(StoreFailed.class);
            assertThatThrownBy(() -> store.commits.reading(() -> "anything")).isInstanceOf(StoreFailed.class);
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void aCommandThatAnErrorCutShortIsNeverWritten() {
        // Given something durable
        try (Fixture store = new Fixture(Runnable::run)) {
            put(store, "whole");
            assertThat(store.outcome()).isNull();

            // When a command ends in the middle
            assertThatThrownBy(() -> store.commits.apply(() -> {
                        store.file.documents("d", "c").put("half".getBytes(UTF_8), new byte[1]);
                        throw new OutOfMemoryError("made by the test");
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
            assertThat(store.outcome()).isInstanceOf(OutOfMemoryError.class);
        }

        // Then the next start finds the one and not the other
        try (Fixture store = new Fixture(Runnable::run)) {
            assertThat(store.file.documents("d", "c").keySet())
                    .extracting(key -> new String(key, UTF_8))
                    .containsExactly("whole");
        }
    }

    @Test
    void aListenerThatFailsDoesNotCostTheOthersTheirAnswer() throws InterruptedException {
        // Given a commit that is under way, and two callers that wait for the next one
        CountDownLatch pagesMayBeWritten = new CountDownLatch(1);
        CountDownLatch pagesBegun = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        try (Fixture store = new Fixture(task -> Thread.startVirtualThread(() -> {
            pagesBegun.countDown();
            awaitQuietly(pagesMayBeWritten);
            task.run();
        }))) {
            put(store, "a");
            Thread leader = Thread.startVirtualThread(() -> store.commits.whenDurable(_ -> {}));
            pagesBegun.await();
            put(store, "b");
            store.commits.whenDurable(_ -> {
                throw new StackOverflowError();
            });
            store.commits.whenDurable(_ -> answered.countDown());

            // When
            pagesMayBeWritten.countDown();

            // Then
            assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
            leader.join();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Executor failing(Error error) {
        return _ -> {
            throw error;
        };
    }

    private static void put(Fixture store, String key) {
        store.commits.apply(() -> store.file.documents("d", "c").put(key.getBytes(UTF_8), new byte[1]));
    }

    /** A store's file and commits without the server around them. */
    private final class Fixture implements AutoCloseable {

        private final StoreFile file;
        private final DurableCommits commits;

        /** @param pages writes the pages of a checkpoint */
        Fixture(Executor pages) {
            file = new StoreFile(directory.resolve("store.mv"), pages);
            commits = new DurableCommits(file, told::add);
        }

        /** The result for a caller that waits for durability; null on success. */
        @Nullable
        Throwable outcome() {
            AtomicReference<@Nullable Throwable> heard = new AtomicReference<>();
            CountDownLatch done = new CountDownLatch(1);
            commits.whenDurable(failure -> {
                heard.set(failure);
                done.countDown();
            });
            awaitQuietly(done);
            return heard.get();
        }

        @Override
        public void close() {
            commits.close();
            if (commits.failure() == null) {
                file.close();
            } else {
                file.abandon();
            }
        }
    }
}
