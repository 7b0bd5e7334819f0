package homeward.store;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Reclaims the space of overwritten pages in small steps. Every checkpoint replaces pages of the one before. Live pages
 * in the emptiest chunks are read and rewritten elsewhere, in parallel with commands; the more of the file is unused,
 * the sooner. The log is emptied and the file is truncated only when nobody writes, because both wait for the disk.
 */
final class Compaction implements AutoCloseable {

    /** Minimum percentage of written bytes that must be live. */
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

    /**
     * Unused space is freed only when a later version of the pages is written, which may require another checkpoint.
     */
    private boolean isWasteful() {
        long bytes = file.bytes();
        return bytes > SMALL_BYTES && file.liveBytes() < bytes / 2;
    }

    @Override
    public void close() {
        stopped.countDown(); // no interrupt: it would close the file during a read
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
