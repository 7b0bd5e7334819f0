package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

import homeward.chassis.builds.Build;

/**
 * The documents of one build of a projection. A write takes effect only on the revision it was computed from:
 * concurrent writers never overwrite each other, and writers of different sources never conflict.
 */
final class ProjectionStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions IN_ORDER = new BulkWriteOptions().ordered(true);

    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> history;

    ProjectionStore(MongoDatabase database, String projection, int build) {
        this.collection =
                database.getCollection(Build.collection(projection, build)).withWriteConcern(WriteConcern.MAJORITY);
        this.history = database.getCollection(Build.history(projection, build)).withWriteConcern(WriteConcern.MAJORITY);
    }

    String name() {
        return collection.getNamespace().getCollectionName();
    }

    /** @param fields comma-separated */
    void ensureIndex(String fields) {
        collection.createIndex(Indexes.ascending(fields.split("\\s*,\\s*")));
    }

    /** Existing documents by key. */
    Map<String, Document> read(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, Document> found = new HashMap<>();
        for (Document document : collection.find(Filters.in("_id", keys))) {
            found.put(document.getString("_id"), document);
        }
        return found;
    }

    /**
     * Writes all sections in one round trip.
     *
     * @param existing keys of the documents that were read
     * @return false if another writer was faster for some section: read and fold again; completed writes count as
     *     applied
     */
    boolean write(List<SectionWrite> writes, Set<String> existing) {
        Map<String, Document> created = new LinkedHashMap<>();
        List<WriteModel<Document>> updates = new ArrayList<>();
        long now = System.currentTimeMillis();
        for (SectionWrite write : writes) {
            write.touched(now);
            Place place = write.place();
            if (existing.contains(place.key())) {
                updates.add(new UpdateOneModel<>(
                        new Document("_id", place.key()).append(place.service() + ".rev", revision(write)),
                        write.change()));
            } else {
                write.into(created.computeIfAbsent(place.key(), key -> new Document("_id", key)));
            }
        }
        keepOlder(writes);
        List<WriteModel<Document>> models = new ArrayList<>();
        created.values().forEach(document -> models.add(new InsertOneModel<>(document)));
        models.addAll(updates);
        try {
            BulkWriteResult result = collection.bulkWrite(models, IN_ORDER);
            return result.getInsertedCount() == created.size() && result.getModifiedCount() == updates.size();
        } catch (MongoBulkWriteException e) {
            if (!e.getWriteErrors().isEmpty()
                    && e.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                return false;
            }
            throw e;
        }
    }

    /** Has no effect the second time: whoever moves the same entries gives them the same numbers. */
    private void keepOlder(List<SectionWrite> writes) {
        List<WriteModel<Document>> older = writes.stream()
                .flatMap(write -> write.older().stream())
                .<WriteModel<Document>>map(entry -> new ReplaceOneModel<>(
                        Filters.eq("_id", entry.getString("_id")), entry, new ReplaceOptions().upsert(true)))
                .toList();
        if (!older.isEmpty()) {
            history.bulkWrite(older, IN_ORDER);
        }
    }

    private static Object revision(SectionWrite write) {
        return write.guard() == 0 ? new Document("$exists", false) : write.guard();
    }
}
