package homeward.chassis.following;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import homeward.chassis.consuming.Arrival;

/**
 * The order of all services while they are read. If an event of a journal is missing although everything that was
 * published before later ones has been read, its topic is read again from the beginning, since it may have been made anew
 * meanwhile; what is still missing then does not exist in it. Not thread-safe.
 */
final class Ordering {

    private static final Logger LOG = Logger.getLogger(Ordering.class);

    /** A missing event may just be on its way from another partition. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final TopicSet topics;
    private final Map<String, JournalOrder> orders = new TreeMap<>();
    /** By service that waits: the ends to be reached before the missing event is known not to be there. */
    private final Map<String, Map<TopicPartition, Long>> sought = new HashMap<>();
    /** By service: since when later events have been waiting for a missing one. */
    private final Map<String, Long> waiting = new HashMap<>();
    /** Services of which the topic is being read again, with the place that is missing. */
    private final Map<String, Long> readAgain = new HashMap<>();

    Ordering(TopicSet topics, Marks from) {
        this.topics = topics;
        topics.services().forEach(service -> orders.put(service, new JournalOrder(from.of(service))));
    }

    /** The next event of each service. */
    Marks marks() {
        TreeMap<String, Long> next = new TreeMap<>();
        orders.forEach((service, order) -> next.put(service, order.next()));
        return new Marks(next);
    }

    /** Adds events and takes those that are next: of each service in order. */
    List<Arrival> take(List<Arrival> events) {
        Set<String> changed = new HashSet<>();
        for (Arrival event : events) {
            JournalOrder order = orders.get(event.service());
            if (order != null) {
                order.add(event);
                changed.add(event.service());
            }
        }
        List<Arrival> taken = new ArrayList<>();
        orders.forEach((service, order) -> {
            if (changed.contains(service)) {
                List<Arrival> next = order.take();
                taken.addAll(next);
                if (!next.isEmpty() || !order.waits()) {
                    sought.remove(service);
                    waiting.remove(service);
                }
            }
        });
        return taken;
    }

    boolean waits() {
        return orders.values().stream().anyMatch(JournalOrder::waits);
    }

    /** Looks for events that are missing; returns what is next if one was given up. */
    List<Arrival> seek(Reading reading) {
        for (Map.Entry<String, JournalOrder> one : orders.entrySet()) {
            if (one.getValue().waits()) {
                List<Arrival> taken = seek(one.getKey(), one.getValue(), reading);
                if (!taken.isEmpty()) {
                    return taken; // before anything else can fail: they will not be taken again
                }
            }
        }
        return List.of();
    }

    private List<Arrival> seek(String service, JournalOrder order, Reading reading) {
        List<TopicPartition> partitions = topics.of(service);
        Map<TopicPartition, Long> ends = sought.get(service);
        if (ends == null) {
            long since = waiting.computeIfAbsent(service, _ -> System.nanoTime());
            if (System.nanoTime() - since > LATE_NANOS) {
                sought.put(service, reading.written(partitions));
            }
            return List.of();
        }
        if (!reading.reached(ends)) {
            return List.of();
        }
        sought.remove(service);
        if (!Long.valueOf(order.next()).equals(readAgain.put(service, order.next()))) {
            LOG.infof("Position %d of %s is missing in its topic; reading it again", place(order), service);
            readAgain(service, reading);
            return List.of();
        }
        LOG.errorf("Position %d of %s is not in its topic; going on without it", place(order), service);
        order.giveUp();
        return order.take();
    }

    /** Reads a topic from its beginning; what has been taken is not taken again. */
    void readAgain(String service, Reading reading) {
        Objects.requireNonNull(orders.get(service)).forget();
        sought.remove(service);
        waiting.remove(service);
        reading.goToBeginning(topics.of(service));
    }

    private static long place(JournalOrder order) {
        return order.next() / Marks.PER_COMMIT;
    }
}
