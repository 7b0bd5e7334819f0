package homeward.audit.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is published of a pair with a quarter.
 *
 * @param counts whole groups from the beginning of time to its end, by measure; what is not in it is nothing
 * @param days of the year that ends with it; none for other quarters. Days of a quarter, compared with those of its year, would
 *     tell of the other quarters
 */
record Release(Map<Measure, Integer> counts, List<Lasting> days) {

    /** Before everything. */
    static final Release NONE = new Release(Map.of(), List.of());

    /**
     * The release of a quarter, without days.
     *
     * @param before that of the quarter before
     */
    static Release of(Quarter quarter, Release before, Tally tally, int minimum) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.COUNTED) {
            counts.put(measure, Fives.whole(before.count(measure), tally.upTo(measure, quarter), minimum));
        }
        Precondition.ALL.forEach(precondition -> precondition.holdBack(before, counts, minimum));
        counts.put(
                Measure.REFUSED_IN_TIME,
                Measure.REASONS.stream()
                        .mapToInt(reason -> counts.getOrDefault(reason, 0))
                        .sum());
        counts.values().removeIf(count -> count == 0);
        return new Release(counts, List.of());
    }

    /**
     * With the days of the year that ends with this quarter.
     *
     * @param before the release of the last quarter of the year before
     */
    Release withDays(int year, Release before, Tally tally, int minimum) {
        Map<Measure, Integer> since = since(before);
        Period period = Period.ofYear(year);
        return new Release(
                counts,
                Arrays.stream(Stage.values())
                        .flatMap(stage -> Lasting.of(stage, tally.days(stage, period), since, minimum).stream())
                        .toList());
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
