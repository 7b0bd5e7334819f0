package homeward.local.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The contents of one service's topic from beginning to end, for a read-committed reader. */
public final class TopicProof {

    private final Map<UUID, String> events = new LinkedHashMap<>();
    private final Map<String, Long> last = new HashMap<>();

    private TopicProof() {}

    /**
     * @param client settings of a client that may read the topic
     * @throws AssertionError if an event occurs twice, out of its stream's order or with another stream type
     */
    public static TopicProof of(Map<String, Object> client, String topic) {
        TopicProof proof = new TopicProof();
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(proof::add);
            }
        }
        return proof;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        UUID id = UUID.fromString(header(record, "ce_id"));
        String stream = header(record, "ce_stream");
        StreamTypes.verify(record.topic(), stream, optional(record, "ce_streamtype"));
        long sequence = Long.parseLong(header(record, "ce_sequence"));
        if (events.put(id, stream + "#" + sequence) != null) {
            throw new AssertionError("event " + id + " stands twice in " + record.topic());
        }
        long before = last.getOrDefault(stream, -1L);
        if (sequence != before + 1) {
            throw new AssertionError(
                    "in " + record.topic() + ", " + stream + " goes from " + before + " to " + sequence);
        }
        last.put(stream, sequence);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Objects.requireNonNull(optional(record, name), name);
    }

    private static @Nullable String optional(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** {@code <stream>#<sequence>} by event id. */
    public Map<UUID, String> events() {
        return events;
    }
}
