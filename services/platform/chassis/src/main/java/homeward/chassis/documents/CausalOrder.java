package homeward.chassis.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Merges the histories of several sources. Within a source the order of its journal is kept; an event comes after the one
 * that caused it, even if the clocks of the sources disagree; what is left open is ordered by recorded time, then by source.
 */
final class CausalOrder {

    private static final Comparator<Deque<HistoryEntry>> BY_TIME =
            Comparator.comparing(source -> source.getFirst().recorded());

    private CausalOrder() {}

    /**
     * All entries in one order.
     *
     * @param sources each in the order of its journal; of two equal ones the first counts as earlier
     */
    static List<HistoryEntry> merge(Collection<List<HistoryEntry>> sources) {
        Set<UUID> waiting = new HashSet<>();
        List<Deque<HistoryEntry>> left = new ArrayList<>();
        for (List<HistoryEntry> source : sources) {
            source.forEach(entry -> waiting.add(entry.event()));
            left.add(new ArrayDeque<>(source));
        }
        List<HistoryEntry> merged = new ArrayList<>(waiting.size());
        left.removeIf(Deque::isEmpty);
        while (!left.isEmpty()) {
            HistoryEntry next = earliest(left, waiting).removeFirst();
            merged.add(next);
            waiting.remove(next.event());
            left.removeIf(Deque::isEmpty);
        }
        return merged;
    }

    /** The source whose first entry is the earliest of those whose cause does not wait; the earliest if all wait. */
    private static Deque<HistoryEntry> earliest(List<Deque<HistoryEntry>> left, Set<UUID> waiting) {
        return left.stream()
                .filter(source -> !waiting.contains(source.getFirst().causation()))
                .min(BY_TIME)
                .or(() -> left.stream().min(BY_TIME))
                .orElseThrow();
    }
}
