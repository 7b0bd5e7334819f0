package homeward.chassis.consuming;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.topics.Broker;
import homeward.chassis.topics.Installation;

/** Lag of the service's consumer groups, by their committed offsets. */
@ApplicationScoped
public class ConsumerLag {

    private static final long COUNTED = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Installation installation;
    private final List<String> policySources;

    /** @param policySources the services whose events the policies read; none without the setting */
    ConsumerLag(
            Installation installation,
            @ConfigProperty(name = "homeward.policy-sources") Optional<List<String>> policySources,
            @ConfigProperty(name = Installation.READS_ONLY, defaultValue = "false") boolean readsOnly) {
        this.installation = installation;
        this.policySources = readsOnly ? List.of() : List.copyOf(policySources.orElse(List.of()));
    }

    /**
     * Number of records between the committed offsets, of a partition without one its beginning, and the ends of the
     * topics; -1 if the broker does not answer. The markers with which transactions end have offsets too, but nobody waits
     * for them: up to {@value #COUNTED} offsets are looked at, more are taken for records.
     */
    public long ofProjections() {
        return asked(installation.broker(), admin -> before(admin, projections(), ends(admin)))
                .orElse(-1L);
    }

    /** The same for the policies, each of which waits for all others; empty if the service has none. */
    public Optional<Long> ofPolicies() {
        return policySources.isEmpty()
                ? Optional.empty()
                : asked(
                                installation.broker(),
                                admin -> before(
                                        admin,
                                        installation.names().policiesGroup(installation.service()),
                                        offsets(admin, partitions(admin, policySources), OffsetSpec.latest())))
                        .or(() -> Optional.of(-1L));
    }

    /** The ends of the topics now; empty if the broker does not answer. */
    public Optional<Map<TopicPartition, Long>> ends() {
        return asked(installation.broker(), this::ends);
    }

    /** Whether the projections have committed everything before some ends; false if the broker does not answer. */
    public boolean isOver(Map<TopicPartition, Long> ends) {
        return asked(installation.broker(), admin -> before(admin, projections(), ends))
                        .orElse(-1L)
                == 0;
    }

    interface Question<T> {
        T ask(Admin admin) throws ExecutionException, TimeoutException, InterruptedException;
    }

    /** Empty if the broker does not answer in time. The client's own limits count as well: closed, it waits for what it has asked. */
    static <T> Optional<T> asked(Broker broker, Question<T> question) {
        int millis = Math.toIntExact(LONGEST.toMillis());
        Map<String, Object> settings = broker.client();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            return Optional.of(question.ask(admin));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String projections() {
        return installation.names().projectionsGroup(installation.service());
    }

    private long before(Admin admin, String group, Map<TopicPartition, Long> ends)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(5, TimeUnit.SECONDS);
        Map<TopicPartition, Long> starts = offsets(admin, ends.keySet(), OffsetSpec.earliest());
        Map<TopicPartition, Long> from = new HashMap<>();
        Map<TopicPartition, Long> to = new HashMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata known = committed.get(partition);
            long next = known == null ? starts.getOrDefault(partition, 0L) : known.offset();
            if (end > next) {
                from.put(partition, next);
                to.put(partition, end);
            }
        });
        long offsets = from.entrySet().stream()
                .mapToLong(start -> to.getOrDefault(start.getKey(), 0L) - start.getValue())
                .sum();
        return offsets > COUNTED ? offsets : records(from, to);
    }

    private Map<TopicPartition, Long> ends(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        return offsets(admin, partitions(admin, installation.sources()), OffsetSpec.latest());
    }

    /** Of the topics that exist. */
    private Set<TopicPartition> partitions(Admin admin, List<String> sources)
            throws ExecutionException, TimeoutException, InterruptedException {
        Set<TopicPartition> partitions = new HashSet<>();
        List<String> topics = installation.names().events(sources);
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

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted)
                .all()
                .get(5, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
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
