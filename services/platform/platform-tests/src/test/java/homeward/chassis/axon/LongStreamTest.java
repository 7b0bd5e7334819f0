package homeward.chassis.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.chassis.commands.Causation;
import homeward.chassis.metadata.EventMeta;
import homeward.chassis.metadata.MetaJson;
import homeward.chassis.note.NoteCommand;
import homeward.chassis.note.NoteContracts;
import homeward.chassis.note.NoteDecider;
import homeward.chassis.note.NoteEvent;
import homeward.chassis.note.NoteEvent.FactLearned;
import homeward.chassis.note.NoteEvent.NoteOpened;
import homeward.chassis.personal.TestVault;
import homeward.chassis.proof.JournalDamage;
import homeward.chassis.proof.JournalKey;
import homeward.events.CaseId;
import homeward.events.Envelope;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.journal.Appended;
import homeward.journal.Commit;
import homeward.journal.CommitMac;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.NewEvent;
import homeward.journal.axon.MongoEventStorageEngine;
import homeward.testkit.TestActors;
import homeward.testkit.TestStore;

/** Commands on a stream of 20,000 events: they read little of it, and are refused as soon as its journal is damaged. */
class LongStreamTest {

    private static final int EVENTS = 20_000;
    private static final int PER_COMMIT = 10;
    private static final CaseId CASE = new CaseId(new UUID(7, 1));
    private static final PersonId PERSON = new PersonId(new UUID(7, 2));
    private static final NoteCommand COMMAND = new NoteCommand.Learn(CASE, PERSON);
    private static final Set<StateCode> PARTIES = Set.of(new StateCode("DEU"), new StateCode("GEO"));

    private final MongoDatabase database = TestStore.newDatabase();
    private final JournalDamage damage = new JournalDamage();
    private final CountingMac mac = new CountingMac(JournalKey.fresh());
    private final EventSerializer serializer = new EventSerializer(
            NoteContracts.SERVICE, Contracts.of(new NoteContracts()).codec());
    private Journal journal;
    private CommandBus bus;

    @BeforeEach
    void open() {
        journal = Journal.open(database, JournalOptions.with(mac).withAlarm(damage::report));
        bus = SimpleCommandBus.builder().build();
        var events = EmbeddedEventStore.builder()
                .storageEngine(MongoEventStorageEngine.builder()
                        .journal(journal)
                        .eventSerializer(serializer)
                        .build())
                .build();
        new DeciderHandlers<>(
                        new NoteDecider(),
                        events,
                        new Checkpoints(journal, damage),
                        Clock.systemUTC(),
                        new TestVault().stateKeys(),
                        damage)
                .subscribe(bus);
    }

    @AfterEach
    void close() {
        journal.close();
        database.drop();
    }

    @Test
    void aCommandOnTwentyThousandEventsReadsNoCommitBeforeItsCheckpoint() {
        written(EVENTS);
        long first = millis();
        assertThat(mac.checked()).as("commits read by the first command").isGreaterThanOrEqualTo(EVENTS / PER_COMMIT);
        long[] next = new long[20];
        for (int i = 0; i < next.length; i++) {
            written(1);
            long before = mac.checked();
            next[i] = millis();
            assertThat(mac.checked() - before)
                    .as("commits read: that of the checkpoint, and those since")
                    .isBetween(1L, i + 2L);
        }
        Arrays.sort(next);
        System.out.printf(
                "a command on %d events: the first %d ms, then %d ms at the median, %d ms at most%n",
                EVENTS, first, next[next.length / 2], next[next.length - 1]);
    }

    @Test
    void nothingIsDecidedAfterTheLastCommitReadWasDeletedOrReplaced() {
        written(400);
        assertThat(version()).isEqualTo(400);
        Document last = commits().find(Filters.eq("last", 399L)).first();
        commits().deleteOne(Filters.eq("last", 399L));
        assertThatThrownBy(this::version).isInstanceOf(DamagedJournal.class);
        assertThatThrownBy(this::version).as("and again").isInstanceOf(DamagedJournal.class);
        commits().insertOne(last);
        assertThat(version()).isEqualTo(400);
    }

    @Test
    void nothingIsDecidedOnceOlderDamageIsKnown() {
        written(400);
        assertThat(version()).isEqualTo(400);
        Document second = commits().find(Filters.eq("first", (long) PER_COMMIT)).first();
        commits()
                .updateOne(
                        Filters.eq(second.get("_id")),
                        new Document("$set", new Document("events.0.payload", new Binary(new byte[] {'{', '}'}))));
        damage.report(second.getLong("_id"), "found by the verification");
        assertThatThrownBy(this::version).isInstanceOf(DamagedJournal.class);
    }

    @Test
    void whatAnotherProcessAppendedSinceIsSeen() {
        written(400);
        assertThat(version()).isEqualTo(400);
        written(1);
        assertThat(version()).isEqualTo(401);
        commits().deleteOne(Filters.eq("first", 400L));
        written(401, 1);
        assertThatThrownBy(this::version).as("a gap after the checkpoint").isInstanceOf(DamagedJournal.class);
    }

    /** Counts the commits that are read: each of them is checked. */
    private static final class CountingMac implements CommitMac {

        private final CommitMac key;
        private final AtomicLong checks = new AtomicLong();

        CountingMac(CommitMac key) {
            this.key = key;
        }

        long checked() {
            return checks.get();
        }

        @Override
        public byte[] tag(byte[] hash) {
            return key.tag(hash);
        }

        @Override
        public boolean matches(byte[] hash, byte[] tag) {
            checks.incrementAndGet();
            return key.matches(hash, tag);
        }
    }

    private MongoCollection<Document> commits() {
        return database.getCollection("journal");
    }

    private long millis() {
        long began = System.nanoTime();
        version();
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Dispatches a command that changes nothing; returns the version of the stream. */
    private long version() {
        var context = new CommandContext(
                UUID.randomUUID(),
                "Learn",
                TestActors.officer("DEU"),
                Causation.first(new UUID(1, 1)),
                null,
                OptionalLong.empty(),
                "");
        var callback = new FutureCallback<Object, Object>();
        bus.dispatch(
                new GenericCommandMessage<>(
                        new GenericMessage<Object>(COMMAND, context.asMetaData()), NoteCommand.Learn.class.getName()),
                callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return (Long) result.getPayload();
    }

    private void written(int events) {
        written(journal.lastSequence(COMMAND.stream()) + 1, events);
    }

    /** Appends as another process would. */
    private void written(long first, int events) {
        List<CompletableFuture<Appended>> appending = new ArrayList<>();
        for (long from = first; from < first + events; from += PER_COMMIT) {
            List<NewEvent> some = LongStream.range(from, Math.min(from + PER_COMMIT, first + events))
                    .mapToObj(this::newEvent)
                    .toList();
            appending.add(
                    journal.appendAsync(new Commit(UUID.randomUUID(), COMMAND.stream(), NoteCommand.TYPE, from, some)));
        }
        appending.forEach(CompletableFuture::join);
    }

    private NewEvent newEvent(long seq) {
        NoteEvent event = seq == 0
                ? new NoteOpened(CASE, PERSON, new StateCode("DEU"), new StateCode("GEO"))
                : new FactLearned(CASE, PERSON);
        SerializedObject<byte[]> payload = serializer.serialize(event, byte[].class);
        UUID id = UUID.randomUUID();
        var meta = new EventMeta(
                CASE,
                id,
                Instant.EPOCH,
                Instant.EPOCH,
                new Envelope.Trace(id, id, "Learn", null),
                new Envelope.Actor("officer", "a fictional authority", new StateCode("DEU")),
                PARTIES,
                PARTIES,
                null,
                null,
                "");
        return new NewEvent(
                id,
                payload.getType().getName(),
                1,
                Instant.EPOCH,
                payload.getData(),
                MetaJson.bytes(MetaData.from(Map.copyOf(meta.toMap()))));
    }
}
