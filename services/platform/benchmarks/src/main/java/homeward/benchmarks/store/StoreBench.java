package homeward.benchmarks.store;

import java.util.UUID;
import java.util.concurrent.Callable;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import homeward.benchmarks.StoreProcess;

/**
 * Measures durable inserts by one and by many connections, then queries for ten documents by each kind of indexed
 * query.
 */
@Command(
        name = "store",
        description = "Measures the embedded store: durable inserts and indexed queries.",
        mixinStandardHelpOptions = true)
public final class StoreBench implements Callable<Integer> {

    @Option(names = "--uri", description = "measure this MongoDB instead of the embedded store")
    private @Nullable String uri;

    @Option(names = "--seconds", description = "seconds of inserts for each number of connections (${DEFAULT-VALUE})")
    private int seconds = 10;

    @Option(names = "--documents", description = "documents that the queries search (${DEFAULT-VALUE})")
    private int documents = 100_000;

    @Override
    public Integer call() {
        if (uri != null) {
            measure(uri);
        } else {
            try (StoreProcess store = new StoreProcess()) {
                measure(store.uri());
            }
        }
        return 0;
    }

    private void measure(String server) {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server))
                .writeConcern(WriteConcern.MAJORITY)
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64))
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase("bench-" + UUID.randomUUID());
            for (int connections : new int[] {1, 64}) {
                System.out.println(DurableInserts.run(database, connections, seconds));
            }
            IndexedQueries queries = new IndexedQueries(database, documents);
            for (IndexedQueries.Kind kind : IndexedQueries.Kind.values()) {
                System.out.println(queries.run(kind));
            }
            database.drop();
        }
    }
}
