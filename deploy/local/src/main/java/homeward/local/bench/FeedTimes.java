package homeward.local.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** When the events of a topic were stored by the broker, by id, from now on. */
final class FeedTimes implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> stored = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String kind;
    private final Thread thread;

    /**
     * @param client settings of a client that may read the topic
     * @param kind end of the names of the types of events that count, e.g. {@code EvidenceAdded.v1}
     */
    FeedTimes(Map<String, Object> client, String topic, String kind) {
        this.kind = kind;
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::run, "times");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (!stopped.get()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (header(record, "ce_type").endsWith(kind)) {
                    stored.put(header(record, "ce_id"), record.timestamp());
                }
            }
        }
        consumer.close();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Milliseconds since 1970, by event. */
    Map<String, Long> stored() {
        return Map.copyOf(stored);
    }

    @Override
    public void close() {
        stopped.set(true);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
