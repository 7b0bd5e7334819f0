package homeward.chassis.consuming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import homeward.chassis.topics.Broker;

/** Reads partitions of events topics, read-committed, from any offset and without a consumer group. */
public final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;

    private TopicReader(Broker broker) {
        this(broker, Map.of());
    }

    private TopicReader(Broker broker, Map<String, Object> settings) {
        Map<String, Object> config = broker.client();
        config.putAll(settings);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** No partitions yet; for one set of them after the other. */
    public static TopicReader ofNone(Broker broker) {
        return new TopicReader(broker);
    }

    /** From now on these partitions only, from their beginning. */
    public void begin(Collection<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * These partitions, with a maximum wait for the broker; methods then throw {@code TimeoutException}.
     */
    public static TopicReader ofPartitions(Broker broker, Collection<TopicPartition> partitions, Duration timeout) {
        int millis = Math.toIntExact(timeout.toMillis());
        TopicReader reader = new TopicReader(
                broker,
                Map.of(
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        millis,
                        ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        millis));
        reader.consumer.assign(partitions);
        return reader;
    }

    /**
     * All partitions of the topics, from their beginning.
     *
     * @throws UnknownTopicOrPartitionException if the broker does not know one of them, or not yet
     */
    public static TopicReader fromStart(Broker broker, Collection<String> topics) {
        TopicReader reader = new TopicReader(broker);
        try {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                List<PartitionInfo> known = reader.consumer.partitionsFor(topic);
                if (known == null || known.isEmpty()) {
                    throw new UnknownTopicOrPartitionException("no topic " + topic);
                }
                known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
            reader.begin(partitions);
            return reader;
        } catch (RuntimeException unanswered) {
            reader.close();
            throw unanswered;
        }
    }

    /** One partition from an offset on. */
    static TopicReader from(Broker broker, TopicPartition partition, long offset) {
        TopicReader reader = new TopicReader(broker);
        reader.consumer.assign(List.of(partition));
        reader.consumer.seek(partition, offset);
        return reader;
    }

    public Iterable<ConsumerRecord<String, byte[]>> poll() {
        return consumer.poll(POLL);
    }

    /** Offsets of the next records. */
    public Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(partition -> positions.put(partition, consumer.position(partition)));
        return positions;
    }

    /** Seeks to these offsets. */
    public void goTo(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
    }

    /** Current end offsets of the partitions. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(consumer.assignment());
    }

    public boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Number of offsets passed: records read and transaction markers skipped. */
    public long done() {
        return consumer.assignment().stream().mapToLong(consumer::position).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
