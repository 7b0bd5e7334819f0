package homeward.chassis.following;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.topics.Broker;

/**
 * Reads once more what has been published, from one place to another: of each service in the order of its journal, between
 * services by recorded time. Not thread-safe.
 */
final class Replay {

    private static final Duration WAIT = Duration.ofMillis(100);
    /** How long the topics may lack what is known to have been in them: they are being published again. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** So many events of a service wait for those of others before it is read no further. */
    private static final int AHEAD = 5_000;

    private final Broker broker;
    private final TopicSet topics;
    private final Arrivals arrivals;
    private final Duration timeout;
    private final Marks to;
    private final Ordering ordering;
    private final Merge merge;

    /** @param topics of the services that have something between the two places */
    Replay(Broker broker, TopicSet topics, Arrivals arrivals, Duration timeout, Marks from, Marks to) {
        this.broker = broker;
        this.topics = topics;
        this.arrivals = arrivals;
        this.timeout = timeout;
        this.to = to;
        this.ordering = new Ordering(topics, from);
        this.merge = new Merge(topics.services());
    }

    /**
     * @param sink given the events, in order; may block
     * @throws TimeoutException if the topics lack, for a minute, what was in them before
     */
    void run(Consumer<List<Arrival>> sink) {
        try (Reading reading = new Reading(broker, timeout, topics.partitions())) {
            Offsets.goTo(reading, topics, ordering.marks());
            long progress = System.nanoTime();
            while (!done()) {
                List<Arrival> taken = new ArrayList<>(ordering.take(arrivals.read(later(reading.poll(WAIT)))));
                if (taken.isEmpty() && ordering.waits()) {
                    taken.addAll(ordering.seek(reading));
                }
                if (!taken.isEmpty()) {
                    progress = System.nanoTime();
                }
                taken.stream().filter(event -> !to.wants(event)).forEach(merge::add);
                hand(merge.take(this::done), sink);
                readEvenly(reading);
                if (System.nanoTime() - progress > PATIENCE_NANOS) {
                    throw new TimeoutException("the topics lack " + ordering.marks() + ", on the way to " + to);
                }
            }
            hand(merge.take(this::done), sink);
        }
    }

    /** A service that is far ahead of the others is not read for a while. */
    private void readEvenly(Reading reading) {
        for (String service : topics.services()) {
            if (merge.waiting(service) > AHEAD) {
                reading.pause(topics.of(service));
            } else {
                reading.resume(topics.of(service));
            }
        }
    }

    /** Leaves out what is before the beginning without looking at its proof. */
    private List<ConsumerRecord<String, byte[]>> later(Iterable<ConsumerRecord<String, byte[]>> records) {
        Marks marks = ordering.marks();
        Map<TopicPartition, Long> from = new HashMap<>();
        topics.services()
                .forEach(service -> topics.of(service)
                        .forEach(partition -> from.put(partition, marks.of(service) / Marks.PER_COMMIT)));
        List<ConsumerRecord<String, byte[]>> later = new ArrayList<>();
        records.forEach(record -> {
            long first = from.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L);
            if (Offsets.claimed(record) >= first) {
                later.add(record);
            }
        });
        return later;
    }

    private boolean done() {
        return topics.services().stream().allMatch(this::done);
    }

    private boolean done(String service) {
        return ordering.marks().of(service) >= to.of(service);
    }

    private static void hand(List<Arrival> events, Consumer<List<Arrival>> sink) {
        if (!events.isEmpty()) {
            sink.accept(events);
        }
    }
}
