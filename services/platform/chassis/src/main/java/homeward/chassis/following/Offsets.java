package homeward.chassis.following;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;

import homeward.events.codec.Attribute;

/**
 * Finds the offsets that belong to a place in a journal, by halving: within a partition positions grow with offsets. What
 * records claim is believed here; a false claim leads to a wrong offset, after which an event is missing, and the topic is
 * read again from its beginning.
 */
final class Offsets {

    /** A stretch of so many records is read rather than halved. */
    private static final long SHORT = 2_000;

    private static final String POSITION = Attribute.POSITION.header();
    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int MOST_ROUNDS = 40;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Offsets() {}

    /**
     * Goes to offsets at or before the place.
     *
     * @throws TimeoutException if the broker does not hand out records for a minute
     */
    static void goTo(Reading reading, TopicSet topics, Marks place) {
        Map<TopicPartition, Long> low = new HashMap<>(reading.beginnings(topics.partitions()));
        Map<TopicPartition, Long> high = new HashMap<>(reading.ends(topics.partitions()));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<TopicPartition, Long> middles = middles(low, high);
            if (middles.isEmpty()) {
                break;
            }
            Map<TopicPartition, Long> found = claimedAt(reading, topics, middles, high);
            middles.forEach((partition, middle) -> {
                long wanted = place.of(topics.names().serviceOf(partition.topic())) / Marks.PER_COMMIT;
                Long claimed = found.get(partition);
                if (claimed != null && claimed < wanted) {
                    low.put(partition, middle);
                } else {
                    high.put(partition, middle);
                }
            });
        }
        reading.goTo(low);
    }

    private static Map<TopicPartition, Long> middles(Map<TopicPartition, Long> low, Map<TopicPartition, Long> high) {
        Map<TopicPartition, Long> middles = new HashMap<>();
        low.forEach((partition, from) -> {
            long to = high.getOrDefault(partition, from);
            if (to - from > SHORT) {
                middles.put(partition, from + (to - from) / 2);
            }
        });
        return middles;
    }

    /** What the first record at or behind each offset claims; nothing for a partition where there is none. */
    private static Map<TopicPartition, Long> claimedAt(
            Reading reading, TopicSet topics, Map<TopicPartition, Long> offsets, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> found = new HashMap<>();
        List<TopicPartition> others = new ArrayList<>(topics.partitions());
        others.removeAll(offsets.keySet());
        reading.pause(others);
        reading.goTo(offsets);
        Set<TopicPartition> open = new HashSet<>(offsets.keySet());
        long begun = System.nanoTime();
        while (!open.isEmpty()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new TimeoutException("no records at the offsets " + offsets);
            }
            for (ConsumerRecord<String, byte[]> record : reading.poll(WAIT)) {
                found.putIfAbsent(new TopicPartition(record.topic(), record.partition()), claimed(record));
            }
            open.removeIf(partition -> found.containsKey(partition)
                    || reading.reached(Map.of(partition, ends.getOrDefault(partition, 0L))));
        }
        reading.resume(others);
        return found;
    }

    /** The journal position that a record claims to have; the greatest number if it claims none. */
    static long claimed(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(POSITION);
        try {
            return header == null || header.value() == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
