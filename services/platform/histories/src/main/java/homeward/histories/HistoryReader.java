package homeward.histories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Installation;
import homeward.events.codec.Contracts;

/**
 * Reads all events topics into the store while the service runs. Each replica reads all of them; what another has kept is
 * kept again without effect. The progress names the incarnation of a topic: one that was lost and published anew is read
 * from its beginning.
 */
@ApplicationScoped
class HistoryReader {

    /** How often new incarnations are looked for, and the ends of the topics. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Installation installation;
    private final Arrivals arrivals;
    private final Intake intake;
    private final HistoryStore store;
    private final Checkpoints checkpoints;
    private final Vitals vitals;
    private final Clock clock;
    private final List<String> topics;
    private volatile Instant keptUntil = Instant.EPOCH;
    private volatile boolean stopped;

    HistoryReader(
            Installation installation,
            Contracts contracts,
            RecordCheck check,
            Quarantine quarantine,
            Intake intake,
            HistoryStore store,
            Checkpoints checkpoints,
            Vitals vitals,
            Clock clock) {
        this.installation = installation;
        this.arrivals = new Arrivals(contracts, installation.names(), check, quarantine);
        this.intake = intake;
        this.store = store;
        this.checkpoints = checkpoints;
        this.vitals = vitals;
        this.clock = clock;
        this.topics = installation.names().events(contracts.services());
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("histories").start(vitals.watched("histories", this::run));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        patience.untilItWorks("Preparing the histories", () -> {
            store.ensureIndexes();
            checkpoints.forgetOtherBuilds();
            return true;
        });
        while (!stopped) {
            patience.untilItWorks("Reading histories", () -> {
                read();
                return true;
            });
        }
    }

    /** Whether everything has been kept that the topics held when the reading began. */
    boolean caughtUp() {
        return !keptUntil.equals(Instant.EPOCH);
    }

    /** See {@link Freshness#keptUntil()}. */
    Instant keptUntil() {
        return keptUntil;
    }

    /** Until a topic has another incarnation. */
    private void read() {
        Map<String, String> incarnations = incarnations();
        try (TopicReader reader = TopicReader.fromStart(installation.broker(), topics)) {
            reader.goTo(progress(incarnations));
            Instant asked = clock.instant();
            Map<TopicPartition, Long> ends = reader.ends();
            boolean reached = false;
            long looked = System.nanoTime();
            while (!stopped) {
                if (System.nanoTime() - looked > LOOK.toNanos()) {
                    if (!incarnations().equals(incarnations)) {
                        return;
                    }
                    if (reached) {
                        asked = clock.instant();
                        ends = reader.ends();
                        reached = false;
                    }
                    looked = System.nanoTime();
                }
                Map<TopicPartition, Long> next = take(reader.poll());
                next.forEach((partition, offset) -> store.keepProgress(
                        partition.topic(),
                        incarnations.getOrDefault(partition.topic(), ""),
                        partition.partition(),
                        offset));
                if (!reached && reader.reached(ends)) {
                    reached = true;
                    keptUntil = asked;
                }
            }
        }
    }

    /** Returns the offsets to continue with, of the partitions that had records. */
    private Map<TopicPartition, Long> take(Iterable<ConsumerRecord<String, byte[]>> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        Intake.Batch batch = intake.batch();
        for (ConsumerRecord<String, byte[]> record : records) {
            for (Arrival arrival : arrivals.read(List.of(record))) {
                batch.add(arrival.envelope(), record.value());
            }
            next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }
        batch.keep();
        return next;
    }

    private Map<TopicPartition, Long> progress(Map<String, String> incarnations) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        incarnations.forEach((topic, incarnation) -> store.progress(topic, incarnation)
                .forEach((partition, next) -> offsets.put(new TopicPartition(topic, partition), next)));
        return offsets;
    }

    private Map<String, String> incarnations() {
        try (Admin admin = Admin.create(installation.broker().client())) {
            Map<String, String> ids = new HashMap<>();
            Map<String, TopicDescription> described = admin.describeTopics(topics)
                    .allTopicNames()
                    .get(installation.timeout().toMillis(), TimeUnit.MILLISECONDS);
            described.forEach(
                    (topic, description) -> ids.put(topic, description.topicId().toString()));
            return ids;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not describe its topics", e); // an outage, by its cause
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }
}
