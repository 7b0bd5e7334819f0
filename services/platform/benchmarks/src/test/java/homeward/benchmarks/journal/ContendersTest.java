package homeward.benchmarks.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import homeward.embedded.EmbeddedStore;

/** Every contender stores what it is given and replays what it has stored, so that figures measure real work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContendersTest {

    private static final int EVENTS = 25;

    private EmbeddedStore store;
    private MongoClient client;

    @BeforeAll
    void start(@TempDir Path data) {
        store = EmbeddedStore.start(data, 0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .writeConcern(WriteConcern.MAJORITY)
                .build());
    }

    @AfterAll
    void stop() {
        client.close();
        store.close();
    }

    @Test
    void theJournalStoresAndReplaysEveryEvent() {
        storesAndReplaysEveryEvent(HomewardContender::new, "journal");
    }

    @Test
    void axonMongoStoresAndReplaysEveryEvent() {
        storesAndReplaysEveryEvent(AxonMongoContender::new, "domainevents");
    }

    private void storesAndReplaysEveryEvent(Function<MongoDatabase, Contender> engine, String collection) {
        MongoDatabase database = database();
        try (Contender contender = engine.apply(database)) {
            append(contender);

            assertThat(database.getCollection(collection).countDocuments()).isEqualTo(EVENTS);
            try (Stream<?> replayed = contender.replay()) {
                assertThat(replayed).hasSize(EVENTS);
            }
        }
        assertThat(client.listDatabaseNames()).doesNotContain(database.getName());
    }

    @Test
    void theDriverInsertsTheVeryDocumentsOfTheJournal() {
        MongoDatabase journal = database();
        MongoDatabase copy = database();
        try (Contender homeward = new HomewardContender(journal);
                Driver driver = new Driver(copy)) {
            append(homeward);
            List<RawBsonDocument> documents = Driver.after(journal, driver.inserted());
            Tally tally = new Tally(Driver.NAME, "append", 5);

            Appending.driverTurn(driver, documents, 5, 60_000, tally);

            assertThat(driver.inserted()).isEqualTo(EVENTS);
            assertThat(Driver.after(copy, 0)).isEqualTo(documents);
            try (Stream<?> cursor = Driver.cursor(copy)) {
                assertThat(cursor).hasSize(EVENTS);
            }
        }
    }

    @Test
    void aTurnCountsWhatItHasAppendedAndReplayed() {
        MongoDatabase database = database();
        try (Contender contender = new HomewardContender(database)) {
            Scores scores = new Scores();
            Appending.turn(contender, 3, 50, scores.append(contender.name(), 3));
            long stored = database.getCollection("journal").countDocuments();
            Replaying.turn(contender.replay(), 60_000, scores.replay(contender.name()));

            assertThat(stored).isPositive();
            assertThat(scores.append(contender.name(), 3).done()).isEqualTo(stored);
            assertThat(scores.replay(contender.name()).done()).isEqualTo(stored);
            assertThat(scores.table()).contains(HomewardContender.NAME);
        }
    }

    private static void append(Contender contender) {
        String stream = UUID.randomUUID().toString();
        for (int i = 0; i < EVENTS; i++) {
            contender.append(new GenericDomainEventMessage<>("case", stream, i, "payload " + i));
        }
    }

    private MongoDatabase database() {
        return client.getDatabase("contenders-" + UUID.randomUUID());
    }
}
