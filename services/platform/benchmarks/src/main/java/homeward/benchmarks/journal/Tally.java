package homeward.benchmarks.journal;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.Histogram;

/** The work of one engine and one kind, over all its turns. */
final class Tally {

    final String engine;
    final String work;
    final int writers;
    private final Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(5), 3);
    private long done;
    private long nanos;

    Tally(String engine, String work, int writers) {
        this.engine = engine;
        this.work = work;
        this.writers = writers;
    }

    void turn(long count, long took, Histogram of) {
        done += count;
        nanos += took;
        latencies.add(of);
    }

    /** Number of events in total. */
    long done() {
        return done;
    }

    double perSecond() {
        return nanos == 0 ? 0 : done * 1e9 / nanos;
    }

    long micros(double percentile) {
        return TimeUnit.NANOSECONDS.toMicros(latencies.getValueAtPercentile(percentile));
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"engine\":\"%s\",\"work\":\"%s\",\"writers\":%d,\"perSecond\":%.1f,\"p50us\":%d,\"p99us\":%d}",
                engine,
                work,
                writers,
                perSecond(),
                micros(50),
                micros(99));
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-12s %-8s %7d %12.0f %10d %10d",
                engine,
                work,
                writers,
                perSecond(),
                micros(50),
                micros(99));
    }
}
