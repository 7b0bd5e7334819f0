package homeward.local.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.HdrHistogram.Histogram;

import homeward.local.bench.RateResult.Moment;

/** All measurements of a run, their comparison with the targets, and the printed form. */
record PathReport(List<RateResult> rates, RebuildBench.Result rebuild) {

    private static final int TARGET_RATE = 100;
    private static final double TARGET_P50 = 20;
    private static final double TARGET_P99 = 150;

    /**
     * Measured percentile and its target for one path.
     *
     * @param millis measured, at the target rate
     * @param under upper bound, exclusive, in milliseconds
     */
    private record Target(String what, double millis, double under) {

        boolean reached() {
            return millis < under;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "%-52s %9.1f ms   to reach: under %3.0f ms   %s",
                    what,
                    millis,
                    under,
                    reached() ? "reached" : "MISSED");
        }

        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"target\":\"%s\",\"ms\":%.3f,\"under\":%.0f,\"reached\":%s}",
                    what,
                    millis,
                    under,
                    reached());
        }
    }

    private List<Target> targets() {
        return rates.stream()
                .filter(rate -> rate.perSecond() == TARGET_RATE)
                .flatMap(rate -> List.of(Moment.OWN, Moment.OTHER).stream()
                        .flatMap(moment -> List.of(
                                new Target(
                                        "p50 at 100/s, " + moment.words(),
                                        RateResult.millis(rate.fromDue(moment), 50),
                                        TARGET_P50),
                                new Target(
                                        "p99 at 100/s, " + moment.words(),
                                        RateResult.millis(rate.fromDue(moment), 99),
                                        TARGET_P99))
                                .stream()))
                .toList();
    }

    String table() {
        StringBuilder table = new StringBuilder("Milliseconds from the moment a command was due (in brackets: from the"
                + " moment it was sent) until it is\n\n");
        table.append(String.format("%-10s %-33s %7s %16s %16s %16s%n", "rate", "", "count", "p50", "p90", "p99"));
        for (RateResult rate : rates) {
            for (Moment moment : Moment.values()) {
                Histogram due = rate.fromDue(moment);
                Histogram sent = rate.fromSent(moment);
                table.append(String.format(
                        Locale.ROOT,
                        "%-10s %-33s %7d %16s %16s %16s%n",
                        rate.perSecond() + "/s",
                        moment.words(),
                        due.getTotalCount(),
                        both(due, sent, 50),
                        both(due, sent, 90),
                        both(due, sent, 99)));
            }
        }
        table.append(System.lineSeparator());
        targets().forEach(target -> table.append(target.row()).append(System.lineSeparator()));
        return table.append(System.lineSeparator()).append(rebuildTable()).toString();
    }

    private static String both(Histogram due, Histogram sent, double percentile) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f)", RateResult.millis(due, percentile), RateResult.millis(sent, percentile));
    }

    private String rebuildTable() {
        return String.format(
                Locale.ROOT,
                "Rebuild of request's case file: %d events in %.2f s, %.0f events/s; read by everyone after %.2f s.%n"
                        + "A bare consumer of the same topics: %.0f records/s. Ratio: %.2f%n",
                rebuild.events(),
                rebuild.filledSeconds(),
                rebuild.perSecond(),
                rebuild.switchedSeconds(),
                rebuild.barePerSecond(),
                rebuild.ratio());
    }

    String json() {
        return "{\"measuredFrom\":\"due\",\"results\":["
                + rates.stream()
                        .flatMap(rate -> List.of(Moment.values()).stream().map(moment -> json(rate, moment)))
                        .collect(Collectors.joining(","))
                + "],\"targets\":["
                + targets().stream().map(Target::json).collect(Collectors.joining(","))
                + String.format(
                        Locale.ROOT,
                        "],\"rebuild\":{\"events\":%d,\"filledSeconds\":%.3f,\"switchedSeconds\":%.3f,"
                                + "\"perSecond\":%.1f,\"barePerSecond\":%.1f,\"ratio\":%.3f}}",
                        rebuild.events(),
                        rebuild.filledSeconds(),
                        rebuild.switchedSeconds(),
                        rebuild.perSecond(),
                        rebuild.barePerSecond(),
                        rebuild.ratio());
    }

    private static String json(RateResult rate, Moment moment) {
        Histogram due = rate.fromDue(moment);
        Histogram sent = rate.fromSent(moment);
        return String.format(
                Locale.ROOT,
                "{\"perSecond\":%d,\"until\":\"%s\",\"count\":%d,\"p50ms\":%.3f,\"p90ms\":%.3f,\"p99ms\":%.3f,"
                        + "\"p50msFromSent\":%.3f,\"p99msFromSent\":%.3f}",
                rate.perSecond(),
                moment.name().toLowerCase(Locale.ROOT),
                due.getTotalCount(),
                RateResult.millis(due, 50),
                RateResult.millis(due, 90),
                RateResult.millis(due, 99),
                RateResult.millis(sent, 50),
                RateResult.millis(sent, 99));
    }
}
