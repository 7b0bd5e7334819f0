package homeward.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import homeward.local.bench.PathClient.Receipt;
import homeward.local.bench.RateResult.Moment;
import homeward.local.console.PlainError;

/**
 * Open-loop load: sends commands at a fixed rate, independent of the platform's answers. A slow answer delays only the
 * next command to the same case; that delay counts, since latency is measured from the time a command was due.
 */
final class OpenLoad {

    private static final String OWN = "identification";
    private static final String OTHER = "request";

    private final PathClient client;
    private final List<OpenCase> cases;
    private final int watchEvery;
    private int next;

    /**
     * @param watchEvery one command in this many is followed until it is visible, so that polling does not dominate the
     *     load
     */
    OpenLoad(PathClient client, List<OpenCase> cases, int watchEvery) {
        this.client = client;
        this.cases = cases;
        this.watchEvery = watchEvery;
    }

    /** Sends commands at the rate for the given time, then waits until the followed ones are visible. */
    RateResult offer(int perSecond, Duration time) throws InterruptedException {
        RateResult result = new RateResult(perSecond);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            long commands = perSecond * time.toSeconds();
            for (long i = 0; i < commands && failure.get() == null; i++) {
                long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                OpenCase subject = cases.get(next++ % cases.size());
                boolean watched = i % watchEvery == 0;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                workers.execute(() -> {
                    try {
                        follow(readers, subject, due, watched, result);
                    } catch (Exception failed) {
                        failure.compareAndSet(null, failed);
                    }
                });
            }
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw failed instanceof PlainError plain ? plain : new PlainError("The measurement failed: " + failed);
        }
        return result;
    }

    private void follow(ExecutorService readers, OpenCase subject, long due, boolean watched, RateResult result)
            throws InterruptedException, ExecutionException {
        AtomicLong sent = new AtomicLong();
        Receipt receipt = subject.addEvidence(client, () -> sent.set(System.nanoTime()));
        result.record(Moment.ANSWERED, due, sent.get());
        if (!watched) {
            return;
        }
        Future<?> other = readers.submit(() -> {
            client.awaitVisible(OTHER, receipt);
            result.record(Moment.OTHER, due, sent.get());
            return receipt;
        });
        client.awaitVisible(OWN, receipt);
        result.record(Moment.OWN, due, sent.get());
        other.get();
    }
}
