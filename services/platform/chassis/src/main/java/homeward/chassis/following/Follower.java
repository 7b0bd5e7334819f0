package homeward.chassis.following;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.topics.Broker;

/**
 * Follows the events of several services while the process runs: first the latest ones, then each as it is published. On
 * a thread of its own; an outage of the broker, however long, loses and repeats nothing.
 */
public final class Follower implements AutoCloseable {

    /** Called on the follower's thread. */
    public interface Listener {

        /**
         * Called once, before anything else.
         *
         * @param before the place before the first of the events
         * @param latest of each service in the order of its journal, between services by recorded time
         */
        void begin(Marks before, List<Arrival> latest);

        /**
         * Events that have been published: of each service in the order of its journal, without a gap; between services
         * by recorded time, as far as they were read together.
         */
        void next(List<Arrival> events);
    }

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final long IDS_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Broker broker;
    private final TopicSet topics;
    private final Arrivals arrivals;
    private final Duration timeout;
    private final int records;
    private final Listener listener;
    private final Thread thread;
    /** By partition: the offset of the next record. */
    private final Map<TopicPartition, Long> offsets = new HashMap<>();

    private @Nullable Ordering ordering;
    private volatile boolean stopped;

    Follower(
            Broker broker,
            TopicSet topics,
            Arrivals arrivals,
            Duration timeout,
            int records,
            Listener listener,
            Vitals vitals) {
        this.broker = broker;
        this.topics = topics;
        this.arrivals = arrivals;
        this.timeout = timeout;
        this.records = records;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("follower").daemon().unstarted(vitals.watched("follower", this::run));
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try (TopicIds ids = new TopicIds(broker, timeout)) {
            new Patience(() -> stopped).untilItWorks("Following the topics", () -> {
                follow(ids);
                return true;
            });
        }
    }

    private void follow(TopicIds ids) {
        try (Reading reading = new Reading(broker, timeout, topics.partitions())) {
            ids.madeAnew(names()); // what is made anew from here on is noticed
            Ordering order = resume(reading);
            long lookAtIds = System.nanoTime();
            while (!stopped) {
                hand(order.take(read(reading)));
                if (order.waits()) {
                    hand(order.seek(reading));
                }
                if (System.nanoTime() - lookAtIds >= 0) {
                    ids.madeAnew(names())
                            .forEach(topic -> readAgain(topics.names().serviceOf(topic), order, reading));
                    lookAtIds = System.nanoTime() + IDS_NANOS;
                }
            }
        }
    }

    private List<String> names() {
        return topics.names().events(topics.services());
    }

    /** Also if the reading breaks off before its first record. */
    private void readAgain(String service, Ordering order, Reading reading) {
        topics.of(service).forEach(offsets::remove);
        order.readAgain(service, reading);
    }

    private Ordering resume(Reading reading) {
        Ordering known = ordering;
        if (known != null) {
            reading.goTo(offsets);
            return known;
        }
        Latest found = Latest.read(reading, topics, arrivals, records, () -> stopped);
        Ordering order = new Ordering(topics, found.before());
        List<Arrival> latest = merged(order.take(found.events()));
        offsets.putAll(reading.positions(topics.partitions()));
        listener.begin(found.before(), latest);
        ordering = order;
        return order;
    }

    private List<Arrival> read(Reading reading) {
        Iterable<ConsumerRecord<String, byte[]>> records = reading.poll(WAIT);
        List<Arrival> events = arrivals.read(records);
        records.forEach(
                record -> offsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1));
        return events;
    }

    private List<Arrival> merged(List<Arrival> events) {
        Merge merge = new Merge(topics.services());
        events.forEach(merge::add);
        return merge.take(_ -> true);
    }

    private void hand(List<Arrival> events) {
        if (!events.isEmpty()) {
            listener.next(merged(events));
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
