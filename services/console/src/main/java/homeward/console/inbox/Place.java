package homeward.console.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.WorkItem;
import homeward.console.cases.WorkItem.Awaited;

/**
 * Where a case stands in a list by due moment: what is due at no moment is last, and equal moments are in the order of their
 * cases, as in the services' lists.
 *
 * @param due the first moment of what waits for those whom the list is about; null if there is none
 */
record Place(@Nullable Instant due, String caseId) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    Place::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Place::caseId);

    /** @param whom as in {@link Filter#whom} */
    static Place of(WorkItem item, String whom) {
        Instant due = waiting(item, whom)
                .map(Awaited::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Place(due, item.caseId());
    }

    /** What waits for them, what is due first first. */
    static Stream<Awaited> waiting(WorkItem item, String whom) {
        return item.all().stream()
                .filter(task -> switch (whom) {
                    case "ME" -> task.mine();
                    case "PARTNER" -> task.isForOthers();
                    default -> true;
                })
                .sorted(Comparator.comparing(Awaited::due, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
