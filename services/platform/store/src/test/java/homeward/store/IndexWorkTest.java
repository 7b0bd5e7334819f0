package homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten results cost few more than ten entries, however many documents there are; entries are counted, not seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexWorkTest {

    private static final int DOCUMENTS = 10_000;
    private static final int RESULTS = 10;

    /** A document with two of the requested values is found twice. */
    private static final int ENTRIES = 2 * RESULTS + 2;

    private StoreFile file;
    private StoreCollection documents;

    enum Query {
        RANGE(i -> range("n", i, i + RESULTS), null),
        RANGE_OF_IDS(i -> range("_id", i, i + RESULTS), null),
        RANGE_IN_TWO_PARTS(
                i -> new Document(
                        "$and", List.of(range("n", i, i + RESULTS), new Document("k", new Document("$gte", 0)))),
                null),
        PREFIX(i -> new Document("name", new BsonRegularExpression("^person-%04d".formatted(i / RESULTS), "")), null),
        COMPOUND(i -> range("n", i / 1000 * 1000, i / 1000 * 1000 + RESULTS).append("group", i / 1000), null),
        ELEMENT(i -> range("events.id", 2 * i, 2 * (i + RESULTS)), null),
        FIRST_BY_ID(_ -> new Document(), new Document("_id", 1)),
        LAST_BY_ID(_ -> new Document(), new Document("_id", -1)),
        SORTED(i -> new Document("n", new Document("$gte", i)), new Document("n", 1)),
        SORTED_BACKWARDS(i -> new Document("group", i / 1000), new Document("n", -1)),
        SORTED_OF_AN_ELEMENT(i -> new Document("sides", i / 1000), new Document("n", -1).append("_id", -1)),
        RANGE_OF_AN_ELEMENT(
                i -> new Document(
                        "$and",
                        List.of(
                                new Document("sides", i / 1000),
                                new Document("k", new Document("$gte", i % 100)),
                                new Document("k", new Document("$lt", i % 100 + 1)))),
                null);

        @SuppressWarnings("ImmutableEnumChecker") // has no state
        private final IntFunction<Document> filter;

        @SuppressWarnings("ImmutableEnumChecker") // only read
        private final @Nullable Document order;

        Query(IntFunction<Document> filter, @Nullable Document order) {
            this.filter = filter;
            this.order = order;
        }

        private static Document range(String field, int from, int to) {
            return new Document(field, new Document("$gte", from).append("$lt", to));
        }
    }

    @BeforeAll
    void fill(@TempDir Path directory) {
        file = new StoreFile(directory.resolve("store.mv"));
        StoreBackend backend = new StoreBackend(file);
        EmbeddedChannel connection = new EmbeddedChannel();
        for (Document key : List.of(
                new Document("n", 1),
                new Document("name", 1),
                new Document("group", 1).append("n", 1),
                new Document("events.id", 1),
                new Document("sides", 1).append("n", 1),
                new Document("sides", 1).append("k", 1))) {
            Document index = new Document("key", key).append("name", String.join("_", key.keySet()));
            backend.handleCommand(
                    connection,
                    "d",
                    "createIndexes",
                    new Document("createIndexes", "c").append("indexes", List.of(index)));
        }
        List<Document> all =
                IntStream.range(0, DOCUMENTS).mapToObj(IndexWorkTest::document).toList();
        backend.handleCommand(connection, "d", "insert", new Document("insert", "c").append("documents", all));
        documents = (StoreCollection) backend.resolveDatabase("d").resolveCollection("c", true);
        assertThat(documents.count()).isEqualTo(DOCUMENTS);
    }

    private static Document document(int i) {
        return new Document("_id", i)
                .append("n", i)
                .append("k", i % 100)
                .append("name", "person-%05d".formatted(i))
                .append("group", i / 1000)
                .append("sides", List.of(i / 1000, -1))
                .append("events", List.of(new Document("id", i * 2), new Document("id", i * 2 + 1)));
    }

    @AfterAll
    void close() {
        file.close();
    }

    @ParameterizedTest
    @EnumSource
    void tenResultsCostAFewEntriesMoreThanTen(Query query) {
        Document filter = query.filter.apply(4_320);
        Plan plan = documents.plan(filter, query.order, RESULTS);
        Scan scan = new Scan(plan, documents.documents());
        Matches matches = new Matches(documents, scan, filter, null);
        matches.restrict(0, RESULTS);

        List<Document> found = matches.take(RESULTS, Long.MAX_VALUE);

        assertThat(found).hasSize(RESULTS);
        assertThat(query.order == null || plan.sorted()).isTrue();
        assertThat(scan.entriesRead()).isBetween((long) RESULTS, (long) ENTRIES);
    }
}
