package homeward.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at random moments while eight writers write; a guarantee of the embedded store, never run against a real
 * server.
 */
class EmbeddedStoreKillTest {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 8;

    /** Large enough for several checkpoints between kills. */
    private static final String PAGES = "scanned page ".repeat(5_000);

    @TempDir
    private Path data = Path.of(".");

    private final Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Random random = new Random(20261123);

    /** Runs a store in a process of its own until killed. */
    static final class StoreMain {

        private StoreMain() {}

        public static void main(String[] args) throws Exception {
            Logging.quiet();
            EmbeddedStore store = EmbeddedStore.start(Path.of(args[0]), 0);
            System.out.println(store.uri());
            Thread.currentThread().join();
        }
    }

    @Test
    void noAcknowledgedWriteIsLostAndIndexesAgreeWithDocuments() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess store = ChildProcess.start(StoreMain.class, data.toString())) {
                createIndexes(store);
                // writers must not wait long for a killed server
                try (MongoClient client = MongoClients.create(store.firstLine() + "/?serverSelectionTimeoutMS=2000")) {
                    writeUntilKilled(store, cases(client));
                }
            }
            check();
        }
        System.out.println(
                "Store: " + acknowledged.size() + " acknowledged documents, all found after " + ROUNDS + " SIGKILLs");
        assertThat(acknowledged).hasSizeGreaterThan(50);
    }

    private static void createIndexes(ChildProcess store) {
        try (MongoClient client = MongoClients.create(store.firstLine())) {
            MongoCollection<Document> cases = cases(client);
            cases.createIndex(Indexes.ascending("stream", "first"), new IndexOptions().unique(true));
            cases.createIndex(Indexes.ascending("events.id"), new IndexOptions().unique(true));
            cases.createIndex(Indexes.ascending("version"));
        }
    }

    private void writeUntilKilled(ChildProcess store, MongoCollection<Document> cases) throws Exception {
        int enough = acknowledged.size() + 50 + random.nextInt(400);
        List<Future<?>> ended = new ArrayList<>();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                ended.add(writers.submit(() -> {
                    while (write(cases)) {
                        if (acknowledged.size() >= enough) {
                            store.kill();
                        }
                    }
                    return null;
                }));
            }
        }
        for (Future<?> writer : ended) {
            writer.get();
        }
    }

    /** False when the store is gone. */
    private boolean write(MongoCollection<Document> cases) {
        int id = ids.incrementAndGet();
        try {
            cases.insertOne(new Document("_id", id)
                    .append("stream", "s" + id % 10)
                    .append("first", id)
                    .append("version", 1)
                    .append("events", List.of(new Document("id", "e" + id + "a"), new Document("id", "e" + id + "b")))
                    .append("pages", PAGES));
            acknowledged.put(id, 1);
            if (id % 3 == 0) {
                cases.updateOne(eq("_id", id), set("version", 2));
                acknowledged.put(id, 2);
            }
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    private void check() throws Exception {
        try (ChildProcess store = ChildProcess.start(StoreMain.class, data.toString());
                MongoClient client = MongoClients.create(store.firstLine())) {
            MongoCollection<Document> cases = cases(client);
            List<Document> all = cases.find().projection(exclude("pages")).into(new ArrayList<>());
            Map<Integer, Document> byId = new ConcurrentHashMap<>();
            all.forEach(document -> byId.put(Objects.requireNonNull(document.getInteger("_id")), document));

            acknowledged.forEach((id, version) -> {
                Document found = byId.get(id);
                assertThat(found).describedAs("acknowledged document %d", id).isNotNull();
                assertThat(found.getInteger("version")).isGreaterThanOrEqualTo(version);
            });
            for (Document document : all) {
                assertThat(cases.find(eq("events.id", "e" + document.getInteger("_id") + "b"))
                                .projection(exclude("pages"))
                                .first())
                        .isEqualTo(document);
            }
            assertThat(cases.find(gte("version", 0))
                            .projection(exclude("pages"))
                            .into(new ArrayList<>()))
                    .containsExactlyInAnyOrderElementsOf(all);
            Document keys = client.getDatabase("kill")
                    .runCommand(new Document("validate", "cases"))
                    .get("keysPerIndex", new Document());
            assertThat(keys)
                    .containsEntry("stream_1_first_1", (long) all.size())
                    .containsEntry("events.id_1", 2L * all.size())
                    .containsEntry("version_1", (long) all.size());
        }
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("kill").getCollection("cases").withWriteConcern(WriteConcern.MAJORITY);
    }
}
