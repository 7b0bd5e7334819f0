package homeward.chassis.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.journal.CommitReader;
import homeward.journal.StoredCommit;

/**
 * Whether a service's events topic is what its journal says: each event once, exactly as it is stored, signed, and in
 * order. For an operator, while the service runs or not; the journal itself is verified elsewhere. Holds about 100 bytes
 * an event in memory.
 */
public final class TopicVerification {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Broker broker;
    private final TopicNames names;
    private final String service;
    private final RecordCheck check;

    /** @param check knows the service's public key */
    public TopicVerification(Broker broker, TopicNames names, String service, RecordCheck check) {
        this.broker = broker;
        this.names = names;
        this.service = service;
        this.check = check;
    }

    /**
     * The result.
     *
     * @param published position of the last commit that was published
     * @param findings the first of each partition; empty if the topic is sound
     */
    public record Report(long published, long records, List<TopicFinding> findings) {}

    /**
     * Reads the topic and the journal once.
     *
     * @param journal from its first commit
     * @param progress told the number of records that were read, now and then
     * @throws RuntimeException if broker or store do not answer
     */
    public Report verify(CommitReader journal, LongConsumer progress) {
        // in this order: what was published is in the topic, what is in the topic is in the journal
        long noted = new RelayProgress(broker, names, service, check).last().position();
        Map<Integer, PartitionComparison> partitions = readTopic(progress);
        readJournal(journal, partitions);
        long published = partitions.values().stream()
                .mapToLong(PartitionComparison::reached)
                .reduce(noted, Math::max);
        return new Report(
                published,
                partitions.values().stream()
                        .mapToLong(PartitionComparison::records)
                        .sum(),
                partitions.values().stream()
                        .map(partition -> partition.first(published))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Map<Integer, PartitionComparison> readTopic(LongConsumer progress) {
        Map<Integer, PartitionComparison> partitions = new TreeMap<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = partitions(consumer);
            all.forEach(partition -> partitions.put(partition.partition(), new PartitionComparison(partition)));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            long read = 0;
            long moved = System.nanoTime();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(record ->
                        partition(partitions, record.partition()).find(PublishedRecord.of(record, service, check)));
                if (!records.isEmpty()) {
                    moved = System.nanoTime();
                } else if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                    throw new TimeoutException("the topic " + names.events(service) + " could not be read in time");
                }
                read += records.count();
                progress.accept(read);
            }
        }
        return partitions;
    }

    /** Those that there are, also if somebody has added some: nothing of the journal belongs into those. */
    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        List<PartitionInfo> there = consumer.partitionsFor(names.events(service));
        if (there.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + names.events(service));
        }
        return there.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = broker.client();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(PATIENCE.toMillis()));
        return settings;
    }

    private void readJournal(CommitReader journal, Map<Integer, PartitionComparison> partitions) {
        EventRecords records = new EventRecords(names, service);
        while (journal.hasNext()) {
            StoredCommit commit = journal.next();
            for (ProducerRecord<byte[], byte[]> record : records.apply(commit)) {
                int partition = Topics.partitionOf(new String(record.key(), StandardCharsets.UTF_8));
                partition(partitions, partition).expect(commit.position(), PublishedRecord.content(record));
            }
        }
    }

    private static PartitionComparison partition(Map<Integer, PartitionComparison> partitions, int number) {
        return Objects.requireNonNull(partitions.get(number), "the topic lacks a partition");
    }
}
