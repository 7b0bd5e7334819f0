package homeward.chassis.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.TopicPartition;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;

/**
 * The latest events of all services when following begins.
 *
 * @param before the place from which on all events are here
 * @param events in no order; also some from before that place
 */
record Latest(Marks before, List<Arrival> events) {

    private static final Duration WAIT = Duration.ofMillis(100);

    /**
     * Reads the last records of each partition.
     *
     * @param records how many of each partition, those that are no events included
     */
    static Latest read(Reading reading, TopicSet topics, Arrivals arrivals, int records, BooleanSupplier stopped) {
        List<TopicPartition> partitions = topics.partitions();
        Map<TopicPartition, Long> beginnings = reading.beginnings(partitions);
        Map<TopicPartition, Long> ends = reading.ends(partitions);
        Map<TopicPartition, Long> starts = new HashMap<>();
        ends.forEach((partition, end) ->
                starts.put(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - records)));
        reading.goTo(starts);
        List<Arrival> events = new ArrayList<>();
        Map<TopicPartition, Arrival> first = new HashMap<>();
        boolean again = true;
        while (!stopped.getAsBoolean()) {
            for (Arrival event : arrivals.read(reading.poll(WAIT))) {
                events.add(event);
                first.putIfAbsent(event.partition(), event);
            }
            if (reading.reached(ends)) {
                List<TopicPartition> silent = silent(starts, beginnings, first);
                if (silent.isEmpty() || !again) {
                    break;
                }
                again = false; // nothing but ends of transactions: where it begins is not known
                silent.forEach(partition -> starts.put(partition, beginnings.getOrDefault(partition, 0L)));
                reading.goToBeginning(silent);
            }
        }
        return new Latest(before(starts, beginnings, first), events);
    }

    private static List<TopicPartition> silent(
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Arrival> first) {
        return starts.keySet().stream()
                .filter(partition -> !first.containsKey(partition))
                .filter(partition -> !whole(partition, starts, beginnings))
                .toList();
    }

    /** Whether the partition was read from its beginning. */
    private static boolean whole(
            TopicPartition partition, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> beginnings) {
        return starts.getOrDefault(partition, 0L) <= beginnings.getOrDefault(partition, 0L);
    }

    /** Of each service the latest of its partitions' beginnings: before it, some partition was not read. */
    private static Marks before(
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Arrival> first) {
        Marks before = Marks.NONE;
        for (Map.Entry<TopicPartition, Arrival> one : first.entrySet()) {
            if (!whole(one.getKey(), starts, beginnings)) {
                Arrival event = one.getValue();
                long whole = event.envelope().commit().index() == 0
                        ? Marks.of(event)
                        : (event.envelope().commit().position() + 1) * Marks.PER_COMMIT;
                before = before.join(Marks.NONE.with(event.service(), whole));
            }
        }
        return before;
    }
}
