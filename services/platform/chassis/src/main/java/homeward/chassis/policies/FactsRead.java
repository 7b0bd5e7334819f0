package homeward.chassis.policies;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.topics.Installation;
import homeward.chassis.topics.Topics;
import homeward.events.CaseId;

/**
 * Whether this service knows what other services have published about a case. For commands that must not be decided on
 * facts that are out of date, such as a departure: the facts are learned by policies, a moment after they are recorded
 * elsewhere. No other service is asked.
 */
@ApplicationScoped
public class FactsRead {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Installation installation;
    private final Set<String> sources;
    private final Heard heard;
    private final ParkedStreams parked;

    FactsRead(
            Installation installation,
            @ConfigProperty(name = "homeward.policy-sources") Optional<Set<String>> sources,
            Heard heard,
            ParkedStreams parked) {
        this.installation = installation;
        this.sources = sources.orElse(Set.of());
        this.heard = heard;
        this.parked = parked;
    }

    /**
     * Waits until the policies of this service, at any replica, have answered every record of the case that the topics hold
     * at the time of the call.
     *
     * @throws FactsNotRead if they have not within five seconds, or cannot be asked; if a policy cannot answer one of them
     *     until an operator or an update helps; or if a record about the case is not its journal's
     */
    public void require(CaseId caseId) {
        List<TopicPartition> partitions = sources.stream()
                .map(source ->
                        new TopicPartition(installation.names().events(source), Topics.partitionOf(caseId.toString())))
                .toList();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        try {
            awaitAnswered(lastRecords(partitions, deadline), deadline);
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

    /** The offset of the last record of each partition that may not be answered yet; none for the others. */
    private Map<TopicPartition, Long> lastRecords(Collection<TopicPartition> partitions, long deadline) {
        Map<TopicPartition, Long> last = new HashMap<>();
        if (partitions.isEmpty()) {
            return last;
        }
        try (TopicReader reader = TopicReader.ofPartitions(installation.bootstrapServers(), partitions, LIMIT)) {
            Map<TopicPartition, Long> ends = reader.ends();
            reader.goTo(next(ends));
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

    /** The next offsets to be answered. One behind the end is that of a former topic, which is being restored. */
    private Map<TopicPartition, Long> next(Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> next = new HashMap<>();
        ends.forEach((partition, end) -> {
            long offset = heard.next(partition);
            if (offset > end) {
                throw late();
            }
            next.put(partition, offset);
        });
        return next;
    }

    private void awaitAnswered(Map<TopicPartition, Long> last, long deadline) {
        for (Map.Entry<TopicPartition, Long> record : last.entrySet()) {
            while (heard.next(record.getKey()) <= record.getValue()) {
                requireTime(deadline);
                pause();
            }
        }
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
