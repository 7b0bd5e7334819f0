package homeward.local.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.awaitility.Awaitility;
import org.bson.Document;

import homeward.local.run.Addresses;
import homeward.local.servers.Access;

/** Compares all that events say in each read model of a service with the same read model rebuilt from offset 0. */
public final class ReadModelProof {

    /** When a document was written last, in real time. */
    private static final String TOUCHED = "touched";

    /** Number of writes of a document, which depends on the batches. */
    private static final String WRITE_COUNT = "rev";

    private static final String DEADLINES = "-deadlines";

    /** Starts the rebuild of a read model. */
    @FunctionalInterface
    public interface Rebuild {

        /** @return the HTTP status */
        int start(String service, String projection) throws Exception;
    }

    private final Addresses addresses;
    private final Access access;
    private final String service;
    private final Rebuild rebuild;

    public ReadModelProof(Addresses addresses, Access access, String service, Rebuild rebuild) {
        this.addresses = addresses;
        this.access = access;
        this.service = service;
        this.rebuild = rebuild;
    }

    /** Waits until all rebuilds are done, including those whose process has died. */
    public void awaitRebuilds() {
        try (MongoClient client = MongoClients.create(access.store(service))) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> client.getDatabase(addresses.database(service))
                                    .getCollection("builds")
                                    .countDocuments(Filters.or(Filters.gt("building", 0), Filters.gt("retiring", 0)))
                            == 0);
        }
    }

    /** @throws AssertionError naming the first document that differs */
    public void equalsARebuildFromZero() throws Exception {
        try (MongoClient client = MongoClients.create(access.store(service))) {
            MongoDatabase database = client.getDatabase(addresses.database(service));
            for (Document build : database.getCollection("builds").find()) {
                compare(database, build.getString("_id"), build.getInteger("live"));
            }
            assertThat(database.getCollection("parked").countDocuments())
                    .as("streams parked in " + service)
                    .isZero();
        }
    }

    private void compare(MongoDatabase database, String projection, int live) throws Exception {
        Map<Object, Document> grown = documents(database, projection, live);
        assertThat(rebuild.start(service, projection)).isBetween(200, 299);
        int rebuilt = awaitRebuild(database, projection, live);
        Map<Object, Document> fromZero = documents(database, projection, rebuilt);
        assertThat(fromZero.keySet()).as("%s of %s", projection, service).isEqualTo(grown.keySet());
        grown.forEach((key, document) -> assertThat(fromZero.get(key))
                .as("%s %s of %s", projection, key, service)
                .isEqualTo(document));
    }

    private static int awaitRebuild(MongoDatabase database, String projection, int live) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> database.getCollection("builds")
                                .find(new Document("_id", projection))
                                .first(),
                        build -> build != null
                                && build.getInteger("live") != live
                                && build.getInteger("building", 0) == 0
                                && build.getInteger("retiring", 0) == 0)
                .getInteger("live");
    }

    private static Map<Object, Document> documents(MongoDatabase database, String projection, int build) {
        Map<Object, Document> documents = new HashMap<>();
        for (Document document :
                database.getCollection(projection + "-" + build).find()) {
            document.values().forEach(section -> {
                if (section instanceof Document counted) {
                    counted.remove(WRITE_COUNT);
                    if (projection.endsWith(DEADLINES) && counted.get("data") instanceof Document waiting) {
                        untried(waiting);
                    }
                }
            });
            document.remove(TOUCHED);
            documents.put(document.get("_id"), document);
        }
        return documents;
    }

    /**
     * The ticker notes its attempts at a moment and visits it later then. No event says so, and a rebuild begins without:
     * compared is what the notes would be without attempts.
     */
    private static void untried(Document waiting) {
        if (waiting.getInteger("attempts", 0) == 0) {
            return;
        }
        waiting.put("attempts", 0);
        waiting.remove("attempted");
        waiting.put(
                "next",
                waiting.get("moments", Document.class).values().stream()
                        .map(String.class::cast)
                        .min(String::compareTo)
                        .orElse(null));
    }
}
