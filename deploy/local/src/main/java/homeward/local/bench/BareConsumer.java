package homeward.local.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import homeward.embedded.Accounts;
import homeward.local.run.Addresses;
import homeward.local.servers.Access;

/** Baseline for the rebuild: reads the events topics from the start, read-committed, and only counts records. */
final class BareConsumer {

    private static final Duration POLL = Duration.ofMillis(100);

    private BareConsumer() {}

    /** @param seconds from the first poll to the end of every partition */
    record Count(long records, double seconds) {}

    static Count count(Addresses addresses, Access access) {
        Map<String, Object> config = access.kafka(Accounts.OPERATOR);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = addresses.writing().stream()
                    .flatMap(service -> consumer.partitionsFor(addresses.topic(service)).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            long begun = System.nanoTime();
            long records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                records += consumer.poll(POLL).count();
            }
            return new Count(records, (System.nanoTime() - begun) / 1e9);
        }
    }
}
