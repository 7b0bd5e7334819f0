package homeward.benchmarks.journal;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;

/** Reads everything from the start; latencies are per thousand events. */
final class Replaying {

    private static final int BLOCK = 1000;

    private Replaying() {}

    static void turn(Stream<?> events, long atMostMillis, Tally tally) {
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(atMostMillis);
        long count = 0;
        long block = start;
        try (events) {
            for (Iterator<?> iterator = events.iterator(); block < end && iterator.hasNext(); iterator.next()) {
                count++;
                if (count % BLOCK == 0) {
                    long now = System.nanoTime();
                    latencies.recordValue(now - block);
                    block = now;
                }
            }
        }
        tally.turn(count, System.nanoTime() - start, latencies);
    }
}
