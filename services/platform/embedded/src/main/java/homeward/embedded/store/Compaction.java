package homeward.embedded.store;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Wins back the space of overwritten pages, a little at a time: each step keeps commands out for some milliseconds, and the
 * steps keep their distance, so that nobody waits long.
 */
final class Compaction implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Of the file, in percent, that must mean something; below, old pages are written together. */
    private static final int FILL = 60;

    private static final int STEP_BYTES = 512 << 10;
    private static final long SMALL_BYTES = 8L << 20;

    private final StoreFile file;
    private final GroupCommit commits;
    private final Thread thread =
            Thread.ofPlatform().name("store-compact").daemon().unstarted(this::run);
    private volatile boolean closed;
    private volatile @Nullable Instant last;

    Compaction(StoreFile file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        thread.start();
    }

    StoreReport report() {
        return new StoreReport(file.bytes(), file.liveBytes(), file.count(), commits.commits(), last);
    }

    private void run() {
        try {
            while (!closed) {
                Thread.sleep(PAUSE);
                if (file.bytes() > SMALL_BYTES) {
                    step();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() {
        commits.exclusively(() -> {
            if (!closed && file.compact(FILL, STEP_BYTES)) {
                last = Instant.now();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
