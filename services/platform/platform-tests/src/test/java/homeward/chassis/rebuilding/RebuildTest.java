package homeward.chassis.rebuilding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Build;
import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Healer;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.failures.Vitals;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ReadObserver;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.folding.Receipts;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.relay.EventRecords;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.embedded.testing.TestPlatform;
import homeward.events.CaseId;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.testkit.Happening;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

class RebuildTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final String kafka = TestPlatform.shared().kafka();
    private final TopicNames names = new TopicNames(TestPlatform.newName("rebuild"));
    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final RecordSigner signer = TestKeys.signer("request");
    private final EventRecords records = new EventRecords(names, "request");
    private final Map<CaseId, Long> next = new HashMap<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicInteger position = new AtomicInteger();
    private final Builds builds = new Builds(database);
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Arrivals arrivals =
            new Arrivals(Happening.CONTRACTS, names, TestKeys.check(), new Quarantine(parked));
    private final AtomicBoolean unindexed = new AtomicBoolean();
    private final ProjectionCatalog catalog =
            new ProjectionCatalog(List.of(new Receipts("receipts", _ -> broken.get()) {
                @Override
                public List<String> indexes() {
                    if (unindexed.get()) {
                        throw new IllegalStateException("cannot be indexed");
                    }
                    return super.indexes();
                }
            }));
    private final ProjectionConsumer consumer = consumer(catalog);
    /** The same read model from the same records, whose first build stays. */
    private final MongoDatabase neverRebuilt = TestStore.newDatabase();

    private final ProjectionConsumer besides = consumer(catalog, neverRebuilt);
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 0), new ByteArraySerializer(), new ByteArraySerializer());
    private Thread live = new Thread();

    @BeforeEach
    void start() {
        new Topics(Broker.open(kafka), names, Optional.empty()).ensure("request", List.of("request", "identification"));
        consumer.prepare();
        besides.prepare();
        live = Thread.ofVirtual().start(this::consume);
    }

    @AfterEach
    void end() throws Exception {
        stop.set(true);
        live.join();
        consumer.stop();
        besides.stop();
        producer.close();
        journal.close();
    }

    @Test
    void aRebuildUnderLoadEqualsTheLiveBuildFieldByField() {
        List<CaseId> cases = cases(20);
        cases.forEach(this::happen);
        String leftBehind = Build.collection("receipts", 0);
        database.getCollection(leftBehind).insertOne(new Document());
        Rebuilds rebuilds = new Rebuilds(catalog, builds, consumer, Broker.open(kafka), names, arrivals, new Vitals());

        assertThat(rebuilds.start("receipts")).isTrue();
        assertThat(rebuilds.start("receipts")).isFalse();
        await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> {
            happen(cases.get(position.get() % cases.size()));
            return builds.of("receipts").live() == 2;
        });
        cases.forEach(this::happen);
        await().atMost(SOON).until(() -> events(2) == position.get() && events(neverRebuilt, 1) == position.get());

        assertThat(documents(2)).isEqualTo(documents(neverRebuilt, 1));
        assertThat(parked.all()).isEmpty();
        await().atMost(SOON)
                .until(() -> builds.of("receipts").settled() && documents(1).isEmpty());
        assertThat(database.listCollectionNames()).doesNotContain(leftBehind);
    }

    @Test
    void aRebuildThatFailedGoesOnWhenItIsStartedAgain() {
        happen(cases(1).getFirst());
        Vitals vitals = new Vitals();
        Rebuilds rebuilds = new Rebuilds(catalog, builds, consumer, Broker.open(kafka), names, arrivals, vitals);
        unindexed.set(true);
        assertThat(rebuilds.start("receipts")).isTrue();
        await().atMost(SOON).until(() -> !vitals.alarms().isEmpty());
        unindexed.set(false);

        assertThat(rebuilds.start("receipts")).isTrue();

        await().atMost(SOON).until(() -> builds.of("receipts").live() == 2);
        assertThat(vitals.alarms()).isEmpty();
        assertThat(events(2)).isEqualTo(1);
    }

    @Test
    void aTopicThatTheBrokerDoesNotKnowIsNoEmptyTopic() {
        TopicNames nowhere = new TopicNames(TestPlatform.newName("nowhere"));
        List<String> topics = nowhere.events(List.of("request"));
        assertThatThrownBy(
                        () -> TopicReader.fromStart(Broker.open(kafka), topics).close())
                .isInstanceOf(UnknownTopicOrPartitionException.class);
    }

    @Test
    void aParkedStreamGoesOnOnceItsObstacleIsGone() {
        CaseId caseId = cases(1).getFirst();
        happen(caseId);
        await().atMost(SOON).until(() -> events(1) == 1);
        broken.set(true);
        happen(caseId);
        happen(caseId);
        await().atMost(SOON).until(() -> parked.all().size() == 1);
        Healer healer = new Healer(Broker.open(kafka), parked, List.of(consumer), arrivals);
        assertThat(healer.heal(true)).isZero();

        broken.set(false);

        assertThat(healer.heal(true)).isEqualTo(1);
        assertThat(events(1)).isEqualTo(3);
        happen(caseId);
        await().atMost(SOON).until(() -> events(1) == 4);
        assertThat(parked.all()).isEmpty();
    }

    @Test
    void aReadModelAddedLaterLearnsThePast() {
        List<CaseId> cases = cases(5);
        cases.forEach(this::happen);
        await().atMost(SOON).until(() -> events(1) == 5);
        ProjectionCatalog grown = new ProjectionCatalog(List.of(new Receipts("receipts"), new Receipts("later")));

        List<Projection> late = consumer(grown).prepare();

        assertThat(late).extracting(Projection::name).containsExactly("later");
        new Rebuilds(grown, builds, consumer(grown), Broker.open(kafka), names, arrivals, new Vitals()).start("later");
        await().atMost(SOON).until(() -> builds.of("later").live() == 2);
        assertThat(database.getCollection("later-2").countDocuments()).isEqualTo(5);
    }

    private ProjectionConsumer consumer(ProjectionCatalog of) {
        return new ProjectionConsumer(of, database, builds, parked, new ReadSignal(), ReadObserver.NONE);
    }

    private static ProjectionConsumer consumer(ProjectionCatalog of, MongoDatabase elsewhere) {
        return new ProjectionConsumer(
                of,
                elsewhere,
                new Builds(elsewhere),
                new ParkedStreams(elsewhere),
                new ReadSignal(),
                ReadObserver.NONE);
    }

    private void consume() {
        try (TopicReader reader =
                TopicReader.fromStart(Broker.open(kafka), names.events(List.of("request", "identification")))) {
            while (!stop.get()) {
                List<Arrival> read = arrivals.read(reader.poll());
                consumer.consume(read);
                besides.consume(read);
            }
        }
    }

    private static List<CaseId> cases(int count) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(new CaseId(UUID.randomUUID()));
        }
        return cases;
    }

    /** The case's next event, in the journal and in the topic. */
    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    private void happen(CaseId caseId) {
        long sequence = next.merge(caseId, 1L, Long::sum) - 1;
        long at = journal.append(Happening.application(caseId, sequence, 0).commit())
                .position();
        List<ProducerRecord<byte[], byte[]>> published =
                records.apply(journal.at(at).orElseThrow());
        signer.sign(published, 1);
        published.forEach(producer::send);
        producer.flush();
        position.incrementAndGet();
    }

    private long events(int build) {
        return events(database, build);
    }

    private static long events(MongoDatabase of, int build) {
        return documents(of, build).stream()
                .mapToLong(document -> document.get("request", Document.class).getLong("rev"))
                .sum();
    }

    private List<Document> documents(int build) {
        return documents(database, build);
    }

    private static List<Document> documents(MongoDatabase of, int build) {
        return of.getCollection(Build.collection("receipts", build))
                .find()
                .projection(Projections.exclude(CaseDocument.TOUCHED)) // when, not what
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
