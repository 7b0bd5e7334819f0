package homeward.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Collections and indexes are created, renamed and dropped as on a server; the test passes against a real one too. */
class SchemaCommandsTest {

    private final MongoDatabase database = Stores.database("schema-commands");
    private final MongoCollection<Document> cases = database.getCollection("cases");

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aCompoundUniqueIndexHoldsItsPairsApart() {
        cases.createIndex(Indexes.ascending("stream", "first"), new IndexOptions().unique(true));
        cases.insertOne(new Document("_id", 1).append("stream", "a").append("first", 0L));
        cases.insertOne(new Document("_id", 2).append("stream", "a").append("first", 1L));

        assertThatThrownBy(() -> cases.insertOne(
                        new Document("_id", 3).append("stream", "a").append("first", 1L)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(cases.countDocuments()).isEqualTo(2);
        assertThat(cases.find(and(eq("stream", "a"), gt("first", 0L))).first()).containsEntry("_id", 2);
    }

    @Test
    void aUniqueIndexOnArrayElementsHoldsThemApartAcrossDocuments() {
        cases.createIndex(Indexes.ascending("events.id"), new IndexOptions().unique(true));
        cases.insertOne(events(1, "a", "b"));

        assertThatThrownBy(() -> cases.insertOne(events(2, "c", "b"))).isInstanceOf(MongoWriteException.class);

        cases.insertOne(events(3, "c", "d"));
        assertThat(cases.find(eq("events.id", "d")).first()).containsEntry("_id", 3);
        assertThat(cases.find(eq("events.id", "b")).first()).containsEntry("_id", 1);
    }

    private static Document events(int id, String... ids) {
        return new Document("_id", id)
                .append(
                        "events",
                        List.of(ids).stream()
                                .map(event -> new Document("id", event))
                                .toList());
    }

    @Test
    void aRenamedCollectionKeepsItsDocumentsAndIndexes() {
        cases.createIndex(
                Indexes.ascending("k"), new IndexOptions().unique(true).name("by_k"));
        cases.insertOne(new Document("_id", 1).append("k", 1));
        database.getCollection("other").insertOne(new Document("_id", 7));

        cases.renameCollection(
                new MongoNamespace(database.getName(), "other"),
                new com.mongodb.client.model.RenameCollectionOptions().dropTarget(true));

        MongoCollection<Document> other = database.getCollection("other");
        assertThat(database.listCollectionNames()).containsExactly("other");
        assertThat(other.find(eq("k", 1)).first()).containsEntry("_id", 1);
        assertThat(other.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_", "by_k");
        assertThatThrownBy(() -> other.insertOne(new Document("_id", 2).append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aDroppedIndexBindsNoMoreAndOtherCollectionsKeepTheirs() {
        MongoCollection<Document> other = database.getCollection("other");
        for (MongoCollection<Document> collection : List.of(cases, other)) {
            collection.createIndex(
                    Indexes.ascending("k"), new IndexOptions().unique(true).name("by_k"));
            collection.insertOne(new Document("_id", 1).append("k", 1));
        }

        cases.dropIndex("by_k");

        cases.insertOne(new Document("_id", 2).append("k", 1));
        assertThat(cases.listIndexes().map(index -> index.getString("name"))).containsExactly("_id_");
        assertThat(other.listIndexes().map(index -> index.getString("name"))).containsExactlyInAnyOrder("_id_", "by_k");
        assertThatThrownBy(() -> other.insertOne(new Document("_id", 2).append("k", 1)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aUniqueIndexIsNotBuiltOverDoubles() {
        cases.insertMany(List.of(new Document("_id", 1).append("k", 1), new Document("_id", 2).append("k", 1)));

        assertThatThrownBy(() -> cases.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true)))
                .isInstanceOf(com.mongodb.MongoException.class);

        cases.insertOne(new Document("_id", 3).append("k", 1));
        assertThat(cases.countDocuments(eq("k", 1))).isEqualTo(3);
    }

    @Test
    void aDroppedDatabaseIsEmpty() {
        cases.insertOne(new Document("_id", 1));

        database.drop();

        assertThat(database.listCollectionNames()).isEmpty();
        assertThat(cases.countDocuments()).isZero();
        cases.insertOne(new Document("_id", 1));
        assertThat(cases.countDocuments()).isEqualTo(1);
    }
}
