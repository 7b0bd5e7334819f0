package homeward.chassis.consuming;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import homeward.chassis.topics.Installation;

/** Lag of the projections' consumer group, by its committed offsets. */
@ApplicationScoped
public class ConsumerLag {

    private static final long COUNTED = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Installation installation;

    ConsumerLag(Installation installation) {
        this.installation = installation;
    }

    /**
     * Number of records between the committed offsets, of a partition without one its beginning, and the ends of the
     * topics; -1 if the broker does not answer. The
     * markers with which transactions end have offsets too, but nobody waits for them: up to {@value #COUNTED} offsets
     * are looked at, more are taken for records.
     */
    public long ofProjections() {
        try (Admin admin = Admin.create(installation.broker().client())) {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(
                            installation.names().projectionsGroup(installation.service()))
                    .partitionsToOffsetAndMetadata()
                    .get(5, TimeUnit.SECONDS);
            Set<TopicPartition> partitions = partitions(admin);
            Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(admin, partitions, OffsetSpec.latest());
            Map<TopicPartition, ListOffsetsResultInfo> starts = offsets(admin, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> from = new HashMap<>();
            Map<TopicPartition, Long> to = new HashMap<>();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata known = committed.get(partition);
                ListOffsetsResultInfo start = starts.get(partition);
                long begun = start == null ? 0 : start.offset();
                long next = known == null ? begun : known.offset();
                if (end.offset() > next) {
                    from.put(partition, next);
                    to.put(partition, end.offset());
                }
            });
            long offsets = from.entrySet().stream()
                    .mapToLong(start -> to.getOrDefault(start.getKey(), 0L) - start.getValue())
                    .sum();
            return offsets > COUNTED ? offsets : records(from, to);
        } catch (ExecutionException | TimeoutException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Of the topics that exist. */
    private Set<TopicPartition> partitions(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        List<String> topics = installation.names().events(installation.sources());
        for (KafkaFuture<TopicDescription> topic :
                admin.describeTopics(topics).topicNameValues().values()) {
            try {
                TopicDescription found = topic.get(5, TimeUnit.SECONDS);
                found.partitions().forEach(one -> partitions.add(new TopicPartition(found.name(), one.partition())));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        return admin.listOffsets(wanted).all().get(5, TimeUnit.SECONDS);
    }

    private long records(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to)
            throws ExecutionException, TimeoutException {
        if (from.isEmpty()) {
            return 0;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        try (TopicReader reader = TopicReader.ofPartitions(installation.broker(), from.keySet(), LONGEST)) {
            reader.goTo(from);
            long records = 0;
            while (!reader.reached(to)) {
                for (ConsumerRecord<String, byte[]> waiting : reader.poll()) {
                    TopicPartition partition = new TopicPartition(waiting.topic(), waiting.partition());
                    records += waiting.offset() < to.getOrDefault(partition, 0L) ? 1 : 0;
                }
                if (System.nanoTime() > end) {
                    throw new TimeoutException("the ends of the topics were not reached");
                }
            }
            return records;
        } catch (KafkaException e) {
            throw new ExecutionException("the topics cannot be read", e);
        }
    }
}
