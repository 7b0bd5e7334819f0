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
 * Merges the histories of several sources. Keeps the journal order of each source and places every event after its
 * cause, even if the sources' clocks disagree; otherwise orders by recorded time, then by source.
 */
public final class CausalOrder {

    private static final Comparator<Deque<HistoryEntry>> BY_TIME =
            Comparator.comparing(source -> source.getFirst().recorded());

    private CausalOrder() {}

    /**
     * All entries in one order.
     *
     * @param sources each in journal order; of two equal entries, the one of the earlier source comes first
     */
    public static List<HistoryEntry> merge(Collection<List<HistoryEntry>> sources) {
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

    /**
     * The source with the earliest first entry among those whose cause is not waiting; among all sources if all are
     * waiting.
     */
    private static Deque<HistoryEntry> earliest(List<Deque<HistoryEntry>> left, Set<UUID> waiting) {
        return left.stream()
                .filter(source -> !waiting.contains(source.getFirst().causation()))
                .min(BY_TIME)
                .or(() -> left.stream().min(BY_TIME))
                .orElseThrow();
    }
}
