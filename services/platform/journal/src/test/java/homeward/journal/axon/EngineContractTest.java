package homeward.journal.axon;

import java.util.function.UnaryOperator;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.TestStore;

/** Axon's own contract for storage engines, all 28 tests of it, unchanged. */
class EngineContractTest
        extends BatchingEventStorageEngineTest<MongoEventStorageEngine, BatchingEventStorageEngine.Builder> {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.defaults());

    @BeforeEach
    void useTheJournal() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeTheJournal() {
        journal.close();
        database.drop();
    }

    @Override
    protected MongoEventStorageEngine createEngine(UnaryOperator<BatchingEventStorageEngine.Builder> customization) {
        MongoEventStorageEngine.Builder builder = MongoEventStorageEngine.builder()
                .journal(journal)
                .database(database)
                .eventSerializer(JacksonSerializer.defaultSerializer())
                .snapshotSerializer(JacksonSerializer.defaultSerializer());
        return ((MongoEventStorageEngine.Builder) customization.apply(builder)).build();
    }
}
