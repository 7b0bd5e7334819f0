package homeward.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import homeward.embedded.EmbeddedStore;

class StoreBenchTest {

    private static final int DOCUMENTS = 2000;

    @TempDir
    private Path data = Path.of(".");

    @Test
    void insertsAreStoredAndEveryKindOfQueryFindsItsTenDocuments() {
        try (EmbeddedStore store = EmbeddedStore.start(data, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("bench").withWriteConcern(WriteConcern.MAJORITY);

            assertThat(DurableInserts.run(database, 2, 0)).contains("2 connections");
            assertThat(database.getCollection("inserts-2").countDocuments()).isPositive();

            IndexedQueries queries = new IndexedQueries(database, DOCUMENTS);
            assertThat(database.getCollection("queries").countDocuments()).isEqualTo(DOCUMENTS);
            for (IndexedQueries.Kind kind : IndexedQueries.Kind.values()) {
                assertThat(queries.run(kind)).contains(kind.name());
            }
        }
    }
}
