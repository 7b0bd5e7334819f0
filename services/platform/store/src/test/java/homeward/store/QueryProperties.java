package homeward.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

/** With any indexes, a query returns the results of a full scan of an unindexed copy, in the same order. */
class QueryProperties {

    private static final MongoDatabase DATABASE = Stores.database("queries");
    private static final MongoCollection<Document> INDEXED = DATABASE.getCollection("indexed");
    private static final MongoCollection<Document> PLAIN = DATABASE.getCollection("plain");

    private static int asks;
    private static int finds;

    record Asked(Document filter, Document order, int skip, int limit) {}

    @BeforeContainer
    static void empty() {
        DATABASE.drop();
    }

    @AfterContainer
    static void drop() {
        // Queries that find nothing, or everything, prove little.
        assertThat(finds).isGreaterThan(asks / 3);
        DATABASE.drop();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void indexesChangeNoAnswer(
            @ForAll("documents") List<Document> documents,
            @ForAll("indexes") List<Document> indexes,
            @ForAll("questions") List<Asked> questions) {
        INDEXED.drop();
        PLAIN.drop();
        INDEXED.insertMany(withIds(documents));
        PLAIN.insertMany(withIds(documents));
        indexes.forEach(INDEXED::createIndex);

        for (Asked asked : questions) {
            List<Document> expected = answer(PLAIN, asked);
            asks++;
            finds += !expected.isEmpty() && expected.size() < documents.size() ? 1 : 0;
            assertThat(answer(INDEXED, asked))
                    .describedAs("%s over %s", asked, indexes)
                    .isEqualTo(expected);
        }
    }

    private static List<Document> answer(MongoCollection<Document> collection, Asked asked) {
        FindIterable<Document> find =
                collection.find(asked.filter()).sort(new Document(asked.order()).append("_id", 1));
        return find.skip(asked.skip()).limit(asked.limit()).batchSize(7).into(new ArrayList<>());
    }

    private static List<Document> withIds(List<Document> documents) {
        List<Document> numbered = new ArrayList<>();
        documents.forEach(document -> numbered.add(new Document("_id", numbered.size()).append("d", 0)));
        for (int i = 0; i < documents.size(); i++) {
            numbered.get(i).putAll(documents.get(i));
        }
        return numbered;
    }

    @Provide
    Arbitrary<List<Document>> documents() {
        return RandomDocuments.documents().list().ofMinSize(15).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Document>> indexes() {
        return RandomDocuments.indexes().list().ofMinSize(1).ofMaxSize(4).uniqueElements();
    }

    @Provide
    Arbitrary<List<Asked>> questions() {
        Arbitrary<Integer> skip = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 5)));
        Arbitrary<Integer> limit = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(2, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 9)));
        return net.jqwik.api.Combinators.combine(RandomDocuments.filters(), RandomDocuments.orders(), skip, limit)
                .as(Asked::new)
                .list()
                .ofSize(8);
    }
}
