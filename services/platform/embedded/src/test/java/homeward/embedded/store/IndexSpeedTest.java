package homeward.embedded.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ten results out of 100,000 documents: over the wire, decoded, at the median, however busy the machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexSpeedTest {

    private static final int DOCUMENTS = 100_000;
    private static final int ROUNDS = 101;
    private static final Duration BOUND = Duration.ofMillis(5);

    private final MongoDatabase database = Stores.database("speed");
    private final MongoCollection<Document> documents = database.getCollection("documents");

    enum Query {
        RANGE(i -> and(gte("n", i), lt("n", i + 10)), new Document()),
        RANGE_OF_IDS(i -> and(gte("_id", i), lt("_id", i + 10)), new Document()),
        RANGE_IN_TWO_PARTS(i -> and(List.of(gte("n", i), lt("n", i + 10), gte("k", 0))), new Document()),
        PREFIX(i -> regex("name", "^person-%04d".formatted(i / 10)), new Document()),
        COMPOUND(
                i -> and(eq("group", i / 1000), gte("n", i / 1000 * 1000), lt("n", i / 1000 * 1000 + 10)),
                new Document()),
        ELEMENT(i -> new Document("events.id", new Document("$gte", i * 2).append("$lt", i * 2 + 20)), new Document()),
        FIRST_BY_ID(_ -> new Document(), ascending("_id")),
        LAST_BY_ID(_ -> new Document(), descending("_id")),
        SORTED(i -> gte("n", i), ascending("n")),
        SORTED_BACKWARDS(i -> eq("group", i / 1000), descending("n"));

        private final IntFunction<org.bson.conversions.Bson> filter;
        private final org.bson.conversions.Bson order;

        Query(IntFunction<org.bson.conversions.Bson> filter, org.bson.conversions.Bson order) {
            this.filter = filter;
            this.order = order;
        }
    }

    @BeforeAll
    void fill() {
        documents.createIndex(Indexes.ascending("n"));
        documents.createIndex(Indexes.ascending("name"));
        documents.createIndex(Indexes.ascending("group", "n"));
        documents.createIndex(Indexes.ascending("events.id"));
        for (int from = 0; from < DOCUMENTS; from += 1000) {
            documents.insertMany(IntStream.range(from, from + 1000)
                    .mapToObj(i -> new Document("_id", i)
                            .append("n", i)
                            .append("k", i % 100)
                            .append("name", "person-%05d".formatted(i))
                            .append("group", i / 1000)
                            .append("events", List.of(new Document("id", i * 2), new Document("id", i * 2 + 1))))
                    .toList());
        }
    }

    @AfterAll
    void drop() {
        database.drop();
    }

    @ParameterizedTest
    @EnumSource
    void tenResultsTakeLessThanFiveMilliseconds(Query query) {
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            int at = (int) (round * 977L % (DOCUMENTS - 1000)) / 10 * 10;
            FindIterable<Document> find =
                    documents.find(query.filter.apply(at)).sort(query.order).limit(10);
            long start = System.nanoTime();
            List<Document> found = find.into(new ArrayList<>());
            nanos.add(System.nanoTime() - start);
            assertThat(found).hasSize(10);
        }
        nanos.sort(null);
        Duration median = Duration.ofNanos(nanos.get(ROUNDS / 2));
        System.out.printf("Store: %s of 10 in 100,000: median %.2f ms%n", query, median.toNanos() / 1e6);

        assertThat(median).isLessThan(BOUND);
    }
}
