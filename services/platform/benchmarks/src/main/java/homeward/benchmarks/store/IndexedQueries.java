package homeward.benchmarks.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Queries for ten documents out of many, by each kind of query that an index answers, including transfer and decoding.
 */
final class IndexedQueries {

    private static final int RESULTS = 10;
    private static final int ROUNDS = 101;
    private static final int GROUP = 1000;
    private static final int STEP = 977; // prime, so that the rounds read different documents

    private final MongoCollection<Document> documents;
    private final int count;

    /** The queries, by the number of the first document wanted. */
    enum Kind {
        RANGE(i -> and(gte("n", i), lt("n", i + RESULTS)), new Document()),
        RANGE_OF_IDS(i -> and(gte("_id", i), lt("_id", i + RESULTS)), new Document()),
        RANGE_IN_TWO_PARTS(i -> and(List.of(gte("n", i), lt("n", i + RESULTS), gte("k", 0))), new Document()),
        PREFIX(i -> regex("name", "^person-%05d".formatted(i / RESULTS)), new Document()),
        COMPOUND(
                i -> and(eq("group", i / GROUP), gte("n", i / GROUP * GROUP), lt("n", i / GROUP * GROUP + RESULTS)),
                new Document()),
        ELEMENT(
                i -> new Document("events.id", new Document("$gte", i * 2).append("$lt", (i + RESULTS) * 2)),
                new Document()),
        FIRST_BY_ID(_ -> new Document(), ascending("_id")),
        LAST_BY_ID(_ -> new Document(), descending("_id")),
        SORTED(i -> gte("n", i), ascending("n")),
        SORTED_BACKWARDS(i -> eq("group", i / GROUP), descending("n"));

        @SuppressWarnings("ImmutableEnumChecker") // has no state
        private final IntFunction<Bson> filter;

        @SuppressWarnings("ImmutableEnumChecker") // only read
        private final Bson order;

        Kind(IntFunction<Bson> filter, Bson order) {
            this.filter = filter;
            this.order = order;
        }
    }

    IndexedQueries(MongoDatabase database, int count) {
        this.documents = database.getCollection("queries");
        this.count = count;
        documents.createIndex(Indexes.ascending("n"));
        documents.createIndex(Indexes.ascending("name"));
        documents.createIndex(Indexes.ascending("group", "n"));
        documents.createIndex(Indexes.ascending("events.id"));
        for (int from = 0; from < count; from += GROUP) {
            documents.insertMany(IntStream.range(from, Math.min(count, from + GROUP))
                    .mapToObj(IndexedQueries::document)
                    .toList());
        }
    }

    private static Document document(int i) {
        return new Document("_id", i)
                .append("n", i)
                .append("k", i % 100)
                .append("name", "person-%06d".formatted(i))
                .append("group", i / GROUP)
                .append("events", List.of(new Document("id", i * 2), new Document("id", i * 2 + 1)));
    }

    /**
     * @return one line with the results
     * @throws IllegalStateException if a query finds too few documents
     */
    String run(Kind kind) {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int at = (int) ((long) round * STEP % (count - GROUP + 1)) / RESULTS * RESULTS;
            long start = System.nanoTime();
            List<Document> found = documents
                    .find(kind.filter.apply(at))
                    .sort(kind.order)
                    .limit(RESULTS)
                    .into(new ArrayList<>());
            nanos[round] = System.nanoTime() - start;
            if (found.size() != RESULTS) {
                throw new IllegalStateException(kind + " found " + found.size() + " documents, not " + RESULTS);
            }
        }
        Arrays.sort(nanos);
        return String.format(
                Locale.ROOT,
                "%d of %d documents, %-18s: median %.2f ms",
                RESULTS,
                count,
                kind,
                nanos[ROUNDS / 2] / 1e6);
    }
}
