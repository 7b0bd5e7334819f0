package homeward.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands used by the platform answer like a server's; the test passes against a real one too. */
class CommandsTest {

    private final MongoDatabase database = Stores.database("commands");
    private final MongoCollection<Document> cases = database.getCollection("cases");

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void whatIsInsertedIsFound() {
        UUID id = UUID.randomUUID();
        Document document =
                new Document("_id", id).append("n", 5L).append("nested", new Document("tags", List.of("a")));

        cases.insertOne(document);

        assertThat(cases.find(eq("_id", id)).first()).isEqualTo(document);
        assertThat(cases.find(eq("nested.tags", "a")).first()).isEqualTo(document);
    }

    @Test
    void documentsWithEqualEmptyArraysComeInTheOrderOfTheNextColumn() {
        List.of(3, 1, 2).forEach(id -> cases.insertOne(new Document("_id", id).append("tags", List.of())));

        assertThat(cases.find().sort(ascending("tags", "_id")).map(found -> found.getInteger("_id")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void aTakenIdIsRefusedWithCode11000() {
        cases.insertOne(new Document("_id", 1));

        MongoWriteException refusal =
                catchThrowableOfType(MongoWriteException.class, () -> cases.insertOne(new Document("_id", 1L)));

        assertThat(refusal.getCode()).isEqualTo(11000);
    }

    @Test
    void anOrderedInsertStopsAtTheFirstClash() {
        cases.insertOne(new Document("_id", 3));

        MongoBulkWriteException clash = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> cases.insertMany(IntStream.rangeClosed(1, 5)
                        .mapToObj(id -> new Document("_id", id))
                        .toList()));

        assertThat(clash.getWriteErrors()).hasSize(1);
        assertThat(clash.getWriteErrors().getFirst().getIndex()).isEqualTo(2);
        assertThat(clash.getWriteErrors().getFirst().getCode()).isEqualTo(11000);
        assertThat(clash.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids()).containsExactly(1, 2, 3);
    }

    @Test
    void anUnorderedInsertGoesOn() {
        cases.insertOne(new Document("_id", 3));

        MongoBulkWriteException clash = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> cases.insertMany(
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(id -> new Document("_id", id))
                                .toList(),
                        new InsertManyOptions().ordered(false)));

        assertThat(clash.getWriteResult().getInsertedCount()).isEqualTo(4);
        assertThat(ids()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anOrderedBulkStopsAtTheFirstErrorAndAnUnorderedOneDoesNot() {
        cases.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        cases.insertMany(List.of(
                new Document("_id", 1).append("k", 1),
                new Document("_id", 2).append("k", 2),
                new Document("_id", 3).append("k", 3)));
        var bulk = List.of(
                new UpdateOneModel<Document>(eq("_id", 1), set("k", 2)),
                new UpdateOneModel<Document>(eq("_id", 3), set("k", 30)));

        assertThatThrownBy(() -> cases.bulkWrite(bulk)).isInstanceOf(MongoBulkWriteException.class);
        assertThat(first(eq("_id", 3))).containsEntry("k", 3);

        assertThatThrownBy(() -> cases.bulkWrite(bulk, new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(first(eq("_id", 3))).containsEntry("k", 30);
        assertThat(first(eq("_id", 1))).containsEntry("k", 1);
    }

    @Test
    void aBulkCountsWhatItDid() {
        BulkWriteResult result = cases.bulkWrite(List.of(
                new InsertOneModel<>(new Document("_id", 1)),
                new InsertOneModel<>(new Document("_id", 2)),
                new UpdateOneModel<>(eq("_id", 1), set("x", 1)),
                new UpdateOneModel<>(eq("_id", 9), setOnInsert("x", 9), new UpdateOptions().upsert(true)),
                new UpdateOneModel<>(eq("_id", 9), setOnInsert("x", 10), new UpdateOptions().upsert(true)),
                new DeleteOneModel<>(eq("_id", 2))));

        assertThat(result.getInsertedCount()).isEqualTo(2);
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(result.getUpserts()).hasSize(1);
        assertThat(result.getUpserts().getFirst().getIndex()).isEqualTo(3);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(ids()).containsExactly(1, 9);
    }

    @Test
    void updateOperatorsDoWhatTheySay() {
        cases.insertOne(
                new Document("_id", 1).append("n", 1).append("gone", true).append("list", List.of("a")));

        cases.updateOne(
                eq("_id", 1),
                combine(inc("n", 2), unset("gone"), push("list", "b"), addToSet("set", "x"), set("deep.er", 7)));
        cases.updateOne(eq("_id", 1), addToSet("set", "x"));

        assertThat(first(eq("_id", 1)))
                .isEqualTo(new Document("_id", 1)
                        .append("n", 3)
                        .append("list", List.of("a", "b"))
                        .append("set", List.of("x"))
                        .append("deep", new Document("er", 7)));
    }

    @Test
    void findAndModifyGivesTheDocumentAfterwards() {
        Document after = cases.findOneAndUpdate(
                eq("_id", "counter"),
                inc("value", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));

        assertThat(after).isEqualTo(new Document("_id", "counter").append("value", 1));
    }

    @Test
    void aLongResultComesInBatchesWhateverIsWrittenMeanwhile() {
        cases.insertMany(IntStream.range(0, 900)
                .mapToObj(id -> new Document("_id", id).append("v", id % 7))
                .toList());
        cases.createIndex(Indexes.ascending("v"));

        List<Integer> read = new ArrayList<>();
        try (var cursor = cases.find().sort(ascending("_id")).batchSize(50).iterator()) {
            while (cursor.hasNext()) {
                int id = Objects.requireNonNull(cursor.next().getInteger("_id"));
                read.add(id);
                if (id == 10) {
                    cases.deleteMany(and(gt("_id", 99), in("v", 1, 2, 3, 4, 5, 6)));
                }
            }
        }

        assertThat(read).isSorted().doesNotHaveDuplicates().contains(99, 105, 889);
        assertThat(cases.find(in("v", 0)).into(new ArrayList<>())).hasSize(129);
    }

    @Test
    void skipLimitSortAndProjectionGoTogether() {
        cases.createIndex(Indexes.ascending("k"));
        cases.insertMany(IntStream.range(0, 20)
                .mapToObj(id -> new Document("_id", id).append("k", 100 - id).append("x", "y"))
                .toList());

        assertThat(cases.find(gt("k", 85))
                        .sort(descending("k"))
                        .skip(2)
                        .limit(3)
                        .projection(include("k"))
                        .into(new ArrayList<>()))
                .containsExactly(
                        new Document("_id", 2).append("k", 98),
                        new Document("_id", 3).append("k", 97),
                        new Document("_id", 4).append("k", 96));
    }

    private Document first(Bson filter) {
        return Objects.requireNonNull(cases.find(filter).first());
    }

    private List<Integer> ids() {
        return cases.find()
                .sort(ascending("_id"))
                .map(document -> Objects.requireNonNull(document.getInteger("_id")))
                .into(new ArrayList<>());
    }
}
