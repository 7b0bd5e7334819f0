package homeward.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** The clock read by the writing thread for every batch: it can block the writer, and it can fail. */
final class WriterClock extends Clock {

    private volatile CountDownLatch asked = new CountDownLatch(1);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile @Nullable Error error;

    /** Blocks the writer from the next batch on. */
    void hold() {
        asked = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    /** Returns when the writer is blocked. */
    void awaitHeld() throws InterruptedException {
        if (!asked.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("the writer has not begun");
        }
    }

    void release() {
        gate.countDown();
    }

    void failWith(@Nullable Error failure) {
        error = failure;
    }

    @Override
    public Instant instant() {
        asked.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Error failing = error;
        if (failing != null) {
            throw failing;
        }
        return Samples.NOON;
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
