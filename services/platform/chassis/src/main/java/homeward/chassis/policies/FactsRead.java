package homeward.chassis.policies;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.arc.properties.UnlessBuildProperty;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.Installation;
import homeward.chassis.topics.Topics;
import homeward.events.CaseId;

/**
 * Whether this service knows what other services have published about a case. For commands that must not be decided on
 * facts that are out of date, such as a departure: the facts are learned by policies, a moment after they are recorded
 * elsewhere. No other service is asked.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
public class FactsRead {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Broker broker;
    private final String group;
    private final List<String> topics;
    private final ParkedStreams parked;
    private final Duration limit;

    @Inject
    FactsRead(
            Installation installation,
            @ConfigProperty(name = "homeward.policy-sources") Optional<Set<String>> sources,
            ParkedStreams parked) {
        this(
                installation.broker(),
                installation.names().policiesGroup(installation.service()),
                installation.names().events(List.copyOf(sources.orElse(Set.of()))),
                parked,
                LIMIT);
    }

    /**
     * @param group consumer group of the policies: what it has committed is answered
     * @param topics that the policies follow
     * @param limit of waiting
     */
    FactsRead(Broker broker, String group, List<String> topics, ParkedStreams parked, Duration limit) {
        this.broker = broker;
        this.group = group;
        this.topics = topics;
        this.parked = parked;
        this.limit = limit;
    }

    /**
     * Waits until the policies of this service, at any replica, have answered every record of the case that the topics hold
     * at the time of the call.
     *
     * @throws FactsNotRead if they have not within fifteen seconds, or cannot be asked; if a policy cannot answer one of them
     *     until an operator or an update helps; or if a record about the case is not its journal's
     */
    public void require(CaseId caseId) {
        int number = Topics.partitionOf(caseId.toString());
        List<TopicPartition> partitions =
                topics.stream().map(topic -> new TopicPartition(topic, number)).toList();
        long deadline = System.nanoTime() + limit.toNanos();
        try (Admin admin = admin()) {
            Map<TopicPartition, Long> last = lastRecords(partitions, answered(admin), deadline);
            while (!last.isEmpty()) {
                answered(admin)
                        .forEach((partition, next) ->
                                last.computeIfPresent(partition, (_, offset) -> next > offset ? null : offset));
                if (!last.isEmpty()) {
                    requireTime(deadline);
                    pause();
                }
            }
        } catch (KafkaException e) {
            throw late();
        }
        boolean stuck = parked.all().stream()
                .anyMatch(stream -> stream.stream().contains(caseId.toString())
                        && (stream.consumer().equals(Quarantine.CONSUMER) || PolicyRunner.isPolicy(stream.consumer())));
        if (stuck) {
            throw new FactsNotRead("a record of another service about this case could not be answered or is not"
                    + " believed; an operator finds it among the parked streams of this service");
        }
    }

    private Admin admin() {
        int millis = Math.toIntExact(limit.toMillis());
        Map<String, Object> settings = broker.client();
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        return Admin.create(settings);
    }

    /** The next offset that the policies have not answered, by partition, as committed by whatever replica reads it. */
    private Map<TopicPartition, Long> answered(Admin admin) {
        try {
            Map<TopicPartition, Long> next = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, committed) -> {
                        if (committed != null) {
                            next.put(partition, committed.offset());
                        }
                    });
            return next;
        } catch (ExecutionException | TimeoutException e) {
            throw late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }

    /** The offset of the last record of each partition that is not answered; none for the others. */
    private Map<TopicPartition, Long> lastRecords(
            Collection<TopicPartition> partitions, Map<TopicPartition, Long> answered, long deadline) {
        Map<TopicPartition, Long> last = new HashMap<>();
        if (partitions.isEmpty()) {
            return last;
        }
        try (TopicReader reader = TopicReader.ofPartitions(broker, partitions, limit)) {
            Map<TopicPartition, Long> ends = reader.ends();
            reader.goTo(start(ends, answered));
            while (!reader.reached(ends)) {
                for (ConsumerRecord<String, byte[]> record : reader.poll()) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < ends.getOrDefault(partition, 0L)) {
                        last.merge(partition, record.offset(), Math::max);
                    }
                }
                requireTime(deadline);
            }
        }
        return last;
    }

    /** Where to look for records. An answered offset behind the end is that of a former topic, which is being restored. */
    private static Map<TopicPartition, Long> start(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> answered) {
        Map<TopicPartition, Long> start = new HashMap<>();
        ends.forEach((partition, end) -> {
            long next = answered.getOrDefault(partition, 0L);
            if (next > end) {
                throw late();
            }
            start.put(partition, next);
        });
        return start;
    }

    private static void requireTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw late();
        }
    }

    private static FactsNotRead late() {
        return new FactsNotRead("what other services have recorded about this case is not known here yet; nothing was"
                + " recorded, repeat the request");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        }
    }
}
