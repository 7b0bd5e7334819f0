package homeward.audit.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is published of a pair with a period.
 *
 * @param counts whole groups from the beginning of time to its end, by measure; what is not in it is nothing. Empty for a year,
 *     whose counts are those of its last quarter
 * @param days of the period alone
 */
record Release(Map<Measure, Integer> counts, List<Lasting> days) {

    /** Before everything. */
    static final Release NONE = new Release(Map.of(), List.of());

    /**
     * The release of a quarter.
     *
     * @param before that of the quarter before
     */
    static Release of(Quarter quarter, Release before, Tally tally, int minimum) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.COUNTED) {
            counts.put(measure, Fives.whole(before.count(measure), tally.upTo(measure, quarter), minimum));
        }
        int refused = Measure.REASONS.stream()
                .mapToInt(reason -> tally.upTo(reason, quarter))
                .sum();
        List<Integer> reasons = Measure.REASONS.stream()
                .map(reason -> counts.getOrDefault(reason, 0))
                .toList();
        counts.put(
                Measure.REFUSED_IN_TIME, Fives.sum(before.count(Measure.REFUSED_IN_TIME), refused, reasons, minimum));
        counts.values().removeIf(count -> count == 0);
        Release after = new Release(counts, List.of());
        return new Release(counts, days(Period.of(quarter), after.since(before), tally, minimum));
    }

    /**
     * The release of a year.
     *
     * @param end that of its last quarter
     * @param before that of the last quarter of the year before
     */
    static Release ofYear(int year, Release end, Release before, Tally tally, int minimum) {
        return new Release(Map.of(), days(Period.ofYear(year), end.since(before), tally, minimum));
    }

    private static List<Lasting> days(Period period, Map<Measure, Integer> counts, Tally tally, int minimum) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> Lasting.of(stage, tally.days(stage, period), counts, minimum).stream())
                .toList();
    }

    int count(Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    /** What was published since another release, by measure; what is not in it is nothing. */
    Map<Measure, Integer> since(Release before) {
        Map<Measure, Integer> grown = new EnumMap<>(Measure.class);
        counts.forEach((measure, count) -> {
            int more = count - before.count(measure);
            if (more > 0) {
                grown.put(measure, more);
            }
        });
        return grown;
    }
}
