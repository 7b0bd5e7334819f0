package homeward.chassis.following;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import homeward.chassis.consuming.Arrival;

/**
 * Merges the events of several services: each service's stay in their order; between services the one that was recorded
 * earlier goes first. Not thread-safe.
 */
final class Merge {

    private final Map<String, Deque<Arrival>> queues = new TreeMap<>();

    Merge(Collection<String> services) {
        services.forEach(service -> queues.put(service, new ArrayDeque<>()));
    }

    void add(Arrival event) {
        queue(event.service()).add(event);
    }

    /** Number of the service's events that wait for those of others. */
    int waiting(String service) {
        return queue(service).size();
    }

    private Deque<Arrival> queue(String service) {
        return queues.computeIfAbsent(service, _ -> new ArrayDeque<>());
    }

    /**
     * The next events, as far as it is known which they are.
     *
     * @param complete whether no more events of a service will be added
     */
    List<Arrival> take(Predicate<String> complete) {
        List<Arrival> merged = new ArrayList<>();
        while (queues.entrySet().stream().noneMatch(one -> one.getValue().isEmpty() && !complete.test(one.getKey()))) {
            Optional<Deque<Arrival>> earliest = queues.values().stream()
                    .filter(queue -> !queue.isEmpty())
                    .min(Comparator.comparing(queue -> recorded(queue.getFirst())));
            if (earliest.isEmpty()) {
                break;
            }
            merged.add(earliest.get().removeFirst());
        }
        return merged;
    }

    private static Instant recorded(Arrival event) {
        return event.envelope().times().recorded();
    }
}
