package homeward.audit.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of the applications of a pair, exactly: never shown, and never kept. Not thread-safe. */
final class Tally {

    private final Map<Measure, NavigableMap<Quarter, Integer>> counts = new EnumMap<>(Measure.class);
    private final Map<Stage, NavigableMap<Quarter, List<Integer>>> days = new EnumMap<>(Stage.class);

    void add(Fact fact) {
        Quarter quarter = Quarter.of(fact.at());
        counts.computeIfAbsent(fact.measure(), _ -> new TreeMap<>()).merge(quarter, 1, Integer::sum);
        Integer took = fact.days();
        if (took != null) {
            for (Stage stage : Stage.values()) {
                if (stage.ends().contains(fact.measure())) {
                    days.computeIfAbsent(stage, _ -> new TreeMap<>())
                            .computeIfAbsent(quarter, _ -> new ArrayList<>())
                            .add(took);
                }
            }
        }
    }

    /** The quarter in which anything counted first. */
    Optional<Quarter> first() {
        return counts.values().stream().map(NavigableMap::firstKey).min(Quarter::compareTo);
    }

    /** Applications from the beginning to the end of a quarter; of a measure that is counted. */
    int upTo(Measure measure, Quarter quarter) {
        NavigableMap<Quarter, Integer> counted = counts.get(measure);
        return counted == null
                ? 0
                : counted.headMap(quarter, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    /** What a stage took that ended in a period, shortest first. */
    List<Integer> days(Stage stage, Period period) {
        NavigableMap<Quarter, List<Integer>> ended = days.get(stage);
        return ended == null
                ? List.of()
                : ended.subMap(period.first(), true, period.last(), true).values().stream()
                        .flatMap(List::stream)
                        .sorted()
                        .toList();
    }
}
