package homeward.local.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies measured at one rate. */
final class RateResult {

    /** The read model in which a command becomes visible. */
    enum Moment {
        ANSWERED("answered"),
        OWN("in the own read model"),
        OTHER("in another service's read model");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final int perSecond;
    private final Map<Moment, Histogram> fromDue = new EnumMap<>(Moment.class);
    private final Map<Moment, Histogram> fromSent = new EnumMap<>(Moment.class);

    RateResult(int perSecond) {
        this.perSecond = perSecond;
        for (Moment moment : Moment.values()) {
            fromDue.put(moment, histogram());
            fromSent.put(moment, histogram());
        }
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3);
    }

    int perSecond() {
        return perSecond;
    }

    /**
     * Records that a command is now visible.
     *
     * @param due when the command was due, {@link System#nanoTime}
     * @param sent when it was sent
     */
    void record(Moment moment, long due, long sent) {
        long now = System.nanoTime();
        fromDue(moment).recordValue(now - due);
        fromSent(moment).recordValue(now - sent);
    }

    Histogram fromDue(Moment moment) {
        return Objects.requireNonNull(fromDue.get(moment));
    }

    Histogram fromSent(Moment moment) {
        return Objects.requireNonNull(fromSent.get(moment));
    }

    static double millis(Histogram of, double percentile) {
        return of.getValueAtPercentile(percentile) / 1e6;
    }
}
