package homeward.chassis.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.builds.Build;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.deciding.Command;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordSigner;
import homeward.chassis.relay.EventRecords;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;
import homeward.chassis.topics.Topics;
import homeward.chassis.upgrade.ServiceBuild.Answer;
import homeward.chassis.upgrade.ServiceBuild.Notes;
import homeward.embedded.testing.TestPlatform;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Envelope;
import homeward.events.StateCode;
import homeward.events.codec.ContractPackage;
import homeward.events.codec.Contracts;
import homeward.journal.Commit;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.testkit.RecordingGate;
import homeward.testkit.TestKeys;
import homeward.testkit.TestStore;

/**
 * While a service is upgraded, processes of the old and of the new build share its store and the partitions of its topic;
 * the new one already appends events of a version that the old one does not know.
 */
class TwoBuildsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Set<StateCode> PARTIES = Set.of(new StateCode("DEU"), new StateCode("GEO"));

    private final Broker broker = Broker.open(TestPlatform.shared().kafka());
    private final TopicNames names = new TopicNames(TestPlatform.newName("upgrade"));
    private final MongoDatabase database = TestStore.newDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(JournalKey.fresh()));
    private final RecordSigner signer = TestKeys.signer("note");
    private final EventRecords records = new EventRecords(names, "note");
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestPlatform.shared().kafka(), "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final RecordingGate gate = new RecordingGate();
    private final ParkedStreams parked = new ParkedStreams(database);
    private final Map<CaseId, Long> next = new HashMap<>();
    private final List<CaseId> cases =
            Stream.generate(() -> new CaseId(UUID.randomUUID())).limit(24).toList();

    @BeforeEach
    void topic() {
        new Topics(broker, names, Optional.empty()).ensure("note", List.of("note"));
    }

    @AfterEach
    void close() {
        producer.close();
        journal.close();
    }

    @Test
    void whatTheOldBuildDoesNotKnowWaitsForTheNewOneAndNothingIsPassedOver() {
        ServiceBuild before = old();
        cases.forEach(this::writtenBefore);
        try (TopicReader reader = TopicReader.fromStart(broker, names.events(List.of("note")))) {
            before.consume(read(reader));
            assertThat(notes())
                    .hasSize(cases.size())
                    .allSatisfy((_, notes) -> assertThat(notes).isEqualTo(new Notes(1, 1)));

            ServiceBuild after = upgraded();
            List<CaseId> noted = cases.subList(0, 16);
            noted.forEach(this::writtenAfter);
            cases.subList(8, 24).forEach(this::writtenBefore);
            List<ConsumerRecord<String, byte[]>> mixed = read(reader);
            before.consume(mixed.stream().filter(TwoBuildsTest::isOld).toList());
            after.consume(mixed.stream().filter(record -> !isOld(record)).toList());

            assertThat(parked.all())
                    .isNotEmpty()
                    .allSatisfy(stream -> assertThat(stream.reason()).isEqualTo(Parked.UNKNOWN_EVENT));
            assertThat(parked.all().stream().map(Parked::stream).distinct().toList())
                    .containsExactlyInAnyOrderElementsOf(noted.stream()
                            .filter(TwoBuildsTest::isOld)
                            .map(TwoBuildsTest::stream)
                            .toList());
            assertThat(before.heal()).isZero();
            before.stop();

            assertThat(after.heal()).isEqualTo(parkedBy(noted));

            assertThat(parked.all()).isEmpty();
            Map<CaseId, Notes> whole = new HashMap<>();
            for (int i = 0; i < cases.size(); i++) {
                int more = i < 8 ? 5 : i < 16 ? 6 : 1;
                whole.put(cases.get(i), new Notes(i >= 8 && i < 16 ? 3 : 2, 1 + more));
            }
            assertThat(notes()).isEqualTo(whole);
            cases.forEach(caseId -> assertThat(answers(caseId))
                    .as("each note answered once, in order")
                    .isEqualTo(IntStream.range(0, Math.toIntExact(next.getOrDefault(caseId, 0L)))
                            .<Command>mapToObj(sequence -> new Answer("answer-" + caseId, sequence))
                            .toList()));
            after.stop();
        }
    }

    /** Two consumers park each stream: the read model and the policy. */
    private static int parkedBy(List<CaseId> noted) {
        return 2 * Math.toIntExact(noted.stream().filter(TwoBuildsTest::isOld).count());
    }

    private ServiceBuild old() {
        return ServiceBuild.of(
                new OldBuild(),
                OldBuild.NoteEvent.class,
                (notes, _) -> new Notes(notes.notes() + 1, notes.importance() + 1),
                database,
                broker,
                names,
                gate);
    }

    private ServiceBuild upgraded() {
        return ServiceBuild.of(
                new NewBuild(),
                NewBuild.NoteEvent.class,
                (notes, event) -> switch (event) {
                    case NewBuild.NoteAdded added ->
                        new Notes(notes.notes() + 1, notes.importance() + added.importance());
                },
                database,
                broker,
                names,
                gate);
    }

    /** The partitions that processes of the old build still have. */
    private static boolean isOld(ConsumerRecord<String, byte[]> record) {
        return record.partition() % 2 == 0;
    }

    private static boolean isOld(CaseId caseId) {
        return Topics.partitionOf(caseId.toString()) % 2 == 0;
    }

    private static List<ConsumerRecord<String, byte[]>> read(TopicReader reader) {
        Map<TopicPartition, Long> ends = reader.ends();
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (!reader.reached(ends)) {
            reader.poll().forEach(all::add);
        }
        return all;
    }

    private void writtenBefore(CaseId caseId) {
        written(new OldBuild(), 1, new OldBuild.NoteAdded(caseId, "before"));
    }

    private void writtenAfter(CaseId caseId) {
        written(new NewBuild(), 2, new NewBuild.NoteAdded(caseId, "after", 5));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flushed below
    private void written(ContractPackage contracts, int version, DomainEvent event) {
        long sequence = next.merge(event.caseId(), 1L, Long::sum) - 1;
        long at = journal.append(commit(contracts, version, event, sequence)).position();
        List<ProducerRecord<byte[], byte[]>> published =
                records.apply(journal.at(at).orElseThrow());
        signer.sign(published, 1);
        published.forEach(producer::send);
        producer.flush();
    }

    private static Commit commit(ContractPackage contracts, int version, DomainEvent event, long sequence) {
        EventMeta meta = new EventMeta(
                event.caseId(),
                UUID.randomUUID(),
                NOON,
                NOON,
                new Envelope.Trace(UUID.randomUUID(), UUID.randomUUID(), "AddNote", null),
                new Envelope.Actor("deu-requesting-officer", "a fictional authority", new StateCode("DEU")),
                PARTIES,
                PARTIES,
                null,
                "",
                "");
        try {
            return new Commit(
                    UUID.randomUUID(),
                    stream(event.caseId()),
                    "note",
                    sequence,
                    List.of(new NewEvent(
                            UUID.randomUUID(),
                            "NoteAdded",
                            version,
                            NOON.plus(Duration.ofSeconds(sequence)),
                            Contracts.of(contracts).codec().encode(event),
                            new ObjectMapper().writeValueAsBytes(meta.toMap()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stream(CaseId caseId) {
        return "note-" + caseId;
    }

    private Map<CaseId, Notes> notes() {
        Map<CaseId, Notes> found = new HashMap<>();
        for (Document document :
                database.getCollection(Build.collection("notes", 1)).find()) {
            Document data = document.get("note", Document.class).get("data", Document.class);
            found.put(
                    CaseId.of(document.getString("_id")),
                    new Notes(data.getInteger("notes"), data.getInteger("importance")));
        }
        return found;
    }

    private List<Command> answers(CaseId caseId) {
        return gate.commands().stream()
                .filter(command -> command.stream().equals("answer-" + caseId))
                .toList();
    }
}
