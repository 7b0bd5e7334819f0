package homeward.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Wins back the space of overwritten pages, a little at a time. Every checkpoint leaves pages behind that the next one
 * replaces; what still means something in the emptiest stretches of the file is read again beside the commands and written
 * elsewhere, the sooner the more of the file is dead. Only when nobody writes is the log emptied and the file made shorter,
 * because that waits for the disk.
 */
final class Compaction implements AutoCloseable {

    /** Of what was written, in percent, that must still mean something. */
    private static final int FILL = 60;

    private static final int STEP_BYTES = 1 << 20;
    private static final Duration BUSY_PAUSE = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int SHORTEN_BYTES = 4 << 20;
    private static final long SMALL_BYTES = 8L << 20;

    private final StoreFile file;
    private final DurableCommits commits;
    private final Thread thread =
            Thread.ofPlatform().name("store-compact").daemon().unstarted(this::run);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Instant last;

    Compaction(StoreFile file, DurableCommits commits) {
        this.file = file;
        this.commits = commits;
        thread.start();
    }

    StoreReport report() {
        return new StoreReport(file.bytes(), file.liveBytes(), file.count(), commits.commits(), last);
    }

    private void run() {
        try {
            long committed = 0;
            Instant idleSince = Instant.now();
            boolean useful = false;
            while (!stopped.await((useful ? BUSY_PAUSE : PAUSE).toMillis(), TimeUnit.MILLISECONDS)) {
                if (commits.failure() != null) {
                    return;
                }
                if (commits.commits() != committed && !useful) {
                    committed = commits.commits();
                    idleSince = Instant.now();
                }
                file.pages().await();
                useful = file.bytes() > SMALL_BYTES && file.pages().rewrite(FILL, STEP_BYTES);
                if (useful) {
                    commits.commit();
                    file.pages().await();
                    last = Instant.now();
                } else if (idleSince.plus(IDLE).isBefore(Instant.now())) {
                    rest();
                    idleSince = Instant.now();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            commits.fail(e);
        }
    }

    private void rest() throws InterruptedException {
        if (file.pages().isBehind() || isWasteful()) {
            file.pages().want();
            commits.commit();
            file.pages().await();
        }
        commits.exclusively(() -> {
            if (stopped.getCount() > 0
                    && file.bytes() > SMALL_BYTES
                    && file.pages().shorten(SHORTEN_BYTES)) {
                last = Instant.now();
            }
        });
    }

    /** The space of what is dead becomes free when a later version of the pages has been written, and so may need one more. */
    private boolean isWasteful() {
        long bytes = file.bytes();
        return bytes > SMALL_BYTES && file.liveBytes() < bytes / 2;
    }

    @Override
    public void close() {
        stopped.countDown(); // no interrupt: it would close the file under a read
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
