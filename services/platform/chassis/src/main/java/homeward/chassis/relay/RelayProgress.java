package homeward.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;

/**
 * The position of the last published commit, in the compacted relay topic, written in the same transaction as the
 * events, and signed like them: whoever could set it would decide what is never published. Not a group offset: those
 * expire when a service is inactive for a week.
 */
final class RelayProgress {

    private static final Logger LOG = Logger.getLogger(RelayProgress.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Broker broker;
    private final String service;
    private final TopicPartition progress;
    private final String events;
    private final RecordCheck check;

    RelayProgress(Broker broker, TopicNames names, String service, RecordCheck check) {
        this.broker = broker;
        this.service = service;
        this.progress = new TopicPartition(names.relay(service), 0);
        this.events = names.events(service);
        this.check = check;
    }

    /**
     * What has been published.
     *
     * @param position of the last published commit; 0 if there is none
     * @param publication number of the publication, see {@link RecordSigner#PUBLICATION}: the real time at which it
     *     began, milliseconds since 1970
     */
    record Published(long position, long publication) {

        Published upTo(long reached) {
            return new Published(reached, publication);
        }

        /** Progress never goes back: an earlier record that is there again does not count. */
        private boolean isBehind(Published other) {
            return publication < other.publication || (publication == other.publication && position < other.position);
        }

        private static Published parse(String text) {
            String[] parts = text.split(" ", 2);
            return new Published(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        private String text() {
            return position + " " + publication;
        }
    }

    ProducerRecord<byte[], byte[]> record(Published published) {
        return new ProducerRecord<>(progress.topic(), 0, bytes(service), bytes(published.text()));
    }

    /**
     * What has been published. A new publication begins at the first commit if nothing was published, or if the events
     * topic is empty in spite of earlier progress: it was lost and is published again. Call after {@code initTransactions}, which ends the former leader's
     * open transaction.
     *
     * @throws RuntimeException if the broker does not answer
     */
    Published read() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Published published = last(consumer);
            return published.position() == 0 || eventsAreGone(consumer)
                    ? new Published(0, Math.max(published.publication() + 1, System.currentTimeMillis()))
                    : published;
        }
    }

    /**
     * What was published last, whatever is in the events topic now.
     *
     * @throws RuntimeException if the broker does not answer
     */
    Published last() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return last(consumer);
        }
    }

    private Published last(KafkaConsumer<String, byte[]> consumer) {
        consumer.assign(List.of(progress));
        consumer.seekToBeginning(List.of(progress));
        long end = consumer.endOffsets(List.of(progress)).getOrDefault(progress, 0L);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Published published = new Published(0, 0);
        while (consumer.position(progress) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                if (check.isGenuine(service, record)) {
                    Published found = Published.parse(new String(record.value(), StandardCharsets.UTF_8));
                    published = published.isBehind(found) ? found : published;
                } else {
                    LOG.errorf(
                            "A record of the relay's progress is not this service's and is not believed: %s@%d",
                            progress, record.offset());
                }
            }
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the relay's progress could not be read in time");
            }
        }
        return published;
    }

    private boolean eventsAreGone(KafkaConsumer<?, ?> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(events).stream()
                .map(info -> new TopicPartition(events, info.partition()))
                .toList();
        return consumer.endOffsets(partitions).values().stream().allMatch(end -> end == 0);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> config = broker.client();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(LIMIT.toMillis()));
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
