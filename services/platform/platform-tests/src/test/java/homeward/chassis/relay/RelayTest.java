package homeward.chassis.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.relay.RelayState.Phase;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.embedded.testing.TestPlatform;
import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.StoredCommit;
import homeward.testkit.Happening;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String kafka = TestPlatform.shared().kafka();
    private final TopicNames names = new TopicNames(TestPlatform.newName("relay"));
    private final String topic = names.events("request");
    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final Vitals vitals = new Vitals();
    private final List<Relay> relays = new ArrayList<>();

    @BeforeEach
    void topicsExist() {
        new Topics(Broker.open(kafka), names, Optional.empty()).ensure("request", List.of("request"));
    }

    @AfterEach
    void stop() {
        relays.forEach(Relay::close);
        journal.close();
    }

    @Test
    void publishesEveryCommitOnceWithTheJournalsBytesUnderItsCase() {
        CaseId caseId = new CaseId(UUID.randomUUID());
        append(caseId, 0, 3);
        Relay relay = started();
        append(caseId, 3, 3);

        await().atMost(SOON).until(() -> relay.state().published() == 6);

        List<ConsumerRecord<String, byte[]>> records = PublishedEvents.of(topic);
        assertThat(records).extracting(ConsumerRecord::key).containsOnly(caseId.toString());
        assertThat(records)
                .extracting(record -> PublishedEvents.header(record, "ce_sequence"))
                .containsExactly("0", "1", "2", "3", "4", "5");
        assertThat(records.get(3).value())
                .isEqualTo(journal.at(4).orElseThrow().events().getFirst().payload());
    }

    @Test
    void aStandbyTakesOverWhereTheLeaderLeftOff() {
        Relay first = started();
        await().atMost(SOON).until(() -> first.state().phase() == Phase.LEADING);
        Relay second = started();
        appendCases(20);
        await().atMost(SOON).until(() -> first.state().published() == 20);
        assertThat(second.state().phase()).isEqualTo(Phase.STANDING_BY);

        first.close();
        appendCases(20);

        await().atMost(SOON).until(() -> second.state().published() == 40);
        assertPublishedExactly(40);
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // flushed, and never committed
    void whatALeaderSentButDidNotCommitIsNeverSeenAndSentAgain() {
        appendCases(3);
        try (KafkaProducer<byte[], byte[]> dying = transactional()) {
            dying.initTransactions();
            dying.beginTransaction();
            new EventRecords(names, "request")
                    .apply(journal.at(1).orElseThrow())
                    .forEach(dying::send);
            dying.flush();

            Relay successor = started();

            await().atMost(SOON).until(() -> successor.state().published() == 3);
            assertThatThrownBy(dying::commitTransaction).isInstanceOf(KafkaException.class);
        }
        assertPublishedExactly(3);
    }

    @Test
    void aLeaderWhoseIdAnotherHasTakenStopsAndLosesNothing() {
        appendCases(5);
        Relay relay = started();
        await().atMost(SOON).until(() -> relay.state().published() == 5);
        try (KafkaProducer<byte[], byte[]> newer = transactional()) {
            newer.initTransactions();
        }

        appendCases(5);

        await().atMost(SOON).until(() -> relay.state().published() == 10);
        assertPublishedExactly(10);
    }

    private KafkaProducer<byte[], byte[]> transactional() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "transactional.id", names.transactionalId("request")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Test
    void aLostTopicIsPublishedAgainFromTheJournal() throws Exception {
        appendCases(10);
        Relay first = started();
        await().atMost(SOON).until(() -> first.state().published() == 10);
        first.close();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().atMost(SOON).until(() -> !admin.listTopics().names().get().contains(topic));
        }
        topicsExist();

        Relay second = started();

        await().atMost(SOON).until(() -> second.state().published() == 10);
        assertPublishedExactly(10);
    }

    /** Somebody who could set the progress would decide what is never published. */
    @Test
    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    void progressThatIsNotTheRelaysOwnIsNotBelieved() {
        appendCases(5);
        try (KafkaProducer<byte[], byte[]> stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            stranger.send(new ProducerRecord<>(
                    names.relay("request"),
                    0,
                    "request".getBytes(StandardCharsets.UTF_8),
                    "4 1".getBytes(StandardCharsets.UTF_8)));
            stranger.flush();
        }

        Relay relay = started();

        await().atMost(SOON).until(() -> relay.state().published() == 5);
        assertPublishedExactly(5);
    }

    @Test
    void aJournalThatWasCutOffAtItsEndStopsTheRelay() {
        appendCases(5);
        Relay relay = started();
        await().atMost(SOON).until(() -> relay.state().published() == 5);

        database.getCollection("journal").deleteOne(new Document("_id", 5L));

        await().atMost(SOON).until(() -> relay.state().phase() == Phase.DAMAGED);
        assertThat(relay.state().damagedAt()).isEqualTo(5);
    }

    @Test
    void anAlteredCommitIsNotPublished() {
        appendCases(5);
        database.getCollection("journal").updateOne(new Document("_id", 3L), Updates.set("events.0.version", 9));

        Relay relay = started();

        await().atMost(SOON).until(() -> relay.state().phase() == Phase.DAMAGED);
        assertThat(relay.state().damagedAt()).isEqualTo(3);
        assertThat(PublishedEvents.of(topic)).hasSizeLessThan(3);
    }

    @Test
    void aDamagedJournalStopsTheRelayAndIsNamed() {
        appendCases(5);
        database.getCollection("journal").deleteOne(new Document("_id", 3L));

        Relay relay = started();

        await().atMost(SOON).until(() -> relay.state().phase() == Phase.DAMAGED);
        assertThat(relay.state().damagedAt()).isEqualTo(3);
    }

    @Test
    void whatCannotBePublishedStopsTheRelayAfterAFewAttempts() {
        appendCases(1);
        AtomicInteger attempts = new AtomicInteger();

        Relay relay = started(_ -> {
            attempts.incrementAndGet();
            throw new NullPointerException();
        });

        await().atMost(SOON).until(() -> relay.state().phase() == Phase.FAILED);
        assertThat(attempts).hasValue(5);
        assertThat(vitals.death()).isEmpty();
    }

    @Test
    void anErrorEndsTheProcessesLife() {
        appendCases(1);

        started(_ -> {
            throw new NoClassDefFoundError();
        });

        await().atMost(SOON).until(() -> vitals.death().isPresent());
        assertThat(vitals.death()).contains(new Vitals.Death("relay", "NoClassDefFoundError"));
    }

    private Relay started() {
        return started(new EventRecords(names, "request"));
    }

    private Relay started(Function<StoredCommit, List<ProducerRecord<byte[], byte[]>>> records) {
        Relay relay = new Relay(
                Broker.open(kafka),
                names,
                "request",
                Optional.empty(),
                journal,
                records,
                TestKeys.signer("request"),
                TestKeys.check(),
                SOON,
                vitals);
        relays.add(relay);
        relay.start();
        return relay;
    }

    private void append(CaseId caseId, long first, int count) {
        LongStream.range(first, first + count)
                .forEach(sequence -> journal.append(
                        Happening.application(caseId, sequence, sequence + 1).commit()));
    }

    private void appendCases(int count) {
        for (int i = 0; i < count; i++) {
            append(new CaseId(UUID.randomUUID()), 0, 1);
        }
    }

    /** Positions 1 to n, each once, and ascending within every partition. */
    private void assertPublishedExactly(long count) {
        List<ConsumerRecord<String, byte[]>> records = PublishedEvents.of(topic);
        assertThat(records)
                .extracting(record -> Long.parseLong(PublishedEvents.header(record, "ce_position")))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        Map<Integer, Long> last = new HashMap<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            long position = Long.parseLong(PublishedEvents.header(record, "ce_position"));
            assertThat(position).isGreaterThan(last.getOrDefault(record.partition(), 0L));
            last.put(record.partition(), position);
        }
    }
}
