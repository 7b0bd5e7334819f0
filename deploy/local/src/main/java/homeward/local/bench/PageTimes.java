package homeward.local.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** How long pages took until their last byte, by kind. What is not the page that was wanted has no time: it has failed. */
final class PageTimes {

    private static final double P50 = 100;
    private static final double P99 = 300;

    private final Map<String, Histogram> byKind = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Integer>> failed = new ConcurrentHashMap<>();

    /** @param fault why it is not the page that was wanted; null if it is */
    void record(String kind, long nanos, @Nullable String fault) {
        Histogram times = byKind.computeIfAbsent(kind, _ -> new ConcurrentHistogram(TimeUnit.MINUTES.toNanos(5), 3));
        if (fault == null) {
            times.recordValue(nanos);
        } else {
            failed.computeIfAbsent(kind, _ -> new ConcurrentHashMap<>()).merge(fault, 1, Integer::sum);
        }
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%-34s %8s %8s %8s %8s %8s   under %.0f at the median, %.0f at p99%n",
                "milliseconds",
                "pages",
                "failed",
                "p50",
                "p99",
                "worst",
                P50,
                P99));
        new TreeMap<>(byKind).forEach((kind, times) -> table.append(row(kind, times, faults(kind))));
        new TreeMap<>(failed)
                .forEach((kind, faults) -> faults.forEach((fault, count) ->
                        table.append(String.format(Locale.ROOT, "%s failed %d times: %s%n", kind, count, fault))));
        return table.toString();
    }

    private int faults(String kind) {
        return failed.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static String row(String kind, Histogram times, int faults) {
        double median = times.getValueAtPercentile(50) / 1e6;
        double p99 = times.getValueAtPercentile(99) / 1e6;
        boolean reached = faults == 0 && median < P50 && p99 < P99;
        return String.format(
                Locale.ROOT,
                "%-34s %8d %8d %8.1f %8.1f %8.1f   %s%n",
                kind,
                times.getTotalCount(),
                faults,
                median,
                p99,
                times.getMaxValue() / 1e6,
                reached ? "reached" : "MISSED");
    }
}
