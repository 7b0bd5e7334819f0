package homeward.journal.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import homeward.journal.Journal;
import homeward.journal.JournalOptions;
import homeward.journal.TestMac;
import homeward.journal.TestStore;

/**
 * Axon's own contract tests for storage engines, unchanged except for the four on snapshots, which this engine refuses.
 */
class EngineContractTest
        extends BatchingEventStorageEngineTest<MongoEventStorageEngine, BatchingEventStorageEngine.Builder> {

    private final MongoDatabase database = TestStore.freshDatabase();
    private final Journal journal = Journal.open(database, JournalOptions.with(new TestMac("the key of the tests")));

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
                .eventSerializer(JacksonSerializer.defaultSerializer());
        return ((MongoEventStorageEngine.Builder) customization.apply(builder)).build();
    }

    @Test
    @Override
    public void storeAndLoadSnapshot() {
        GenericDomainEventMessage<String> snapshot = new GenericDomainEventMessage<>("case", "case-1", 3, "state");

        MongoEventStorageEngine engine = createEngine();

        assertThatThrownBy(() -> engine.storeSnapshot(snapshot)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(engine.readSnapshot("case-1")).isEmpty();
    }

    @Override
    public void snapshotFilterAllowsSnapshots() {}

    @Override
    public void snapshotFilterRejectsSnapshots() {}

    @Override
    public void snapshotFilterRejectsSnapshotsOnCombinedFilter() {}
}
