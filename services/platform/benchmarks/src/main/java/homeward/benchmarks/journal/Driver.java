package homeward.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import org.bson.RawBsonDocument;

/**
 * The upper bound: the driver alone, inserting the documents that a journal wrote before, already encoded, under the
 * journal's indexes.
 */
final class Driver implements AutoCloseable {

    static final String NAME = "driver";
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final MongoDatabase database;
    private final MongoCollection<RawBsonDocument> collection;
    private long inserted;

    Driver(MongoDatabase database) {
        this.database = database;
        collection = documents(database);
        IndexOptions unique = new IndexOptions().unique(true);
        collection.createIndexes(List.of(
                new IndexModel(Indexes.ascending("stream", "first"), unique),
                new IndexModel(Indexes.ascending("commit"), unique),
                new IndexModel(Indexes.ascending("events.id"), unique)));
    }

    static List<RawBsonDocument> after(MongoDatabase database, long position) {
        return documents(database)
                .find(Filters.gt("_id", position))
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private static MongoCollection<RawBsonDocument> documents(MongoDatabase database) {
        return database.getCollection("journal", RawBsonDocument.class);
    }

    void insert(List<RawBsonDocument> batch) {
        collection.insertMany(batch, IN_ORDER);
        inserted += batch.size();
    }

    long inserted() {
        return inserted;
    }

    static Stream<?> cursor(MongoDatabase database) {
        return StreamSupport.stream(
                documents(database).find().sort(Sorts.ascending("_id")).spliterator(), false);
    }

    @Override
    public void close() {
        database.drop();
    }
}
