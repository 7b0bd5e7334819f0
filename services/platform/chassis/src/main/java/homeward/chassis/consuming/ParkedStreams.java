package homeward.chassis.consuming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/**
 * The parked streams, in the collection {@code parked}. A cache saves queries for streams that are not parked; a cached
 * entry is confirmed by a query, since another process may have healed the stream.
 */
@Singleton
public class ParkedStreams {

    private final MongoCollection<Document> collection;
    private final Set<String> remembered = ConcurrentHashMap.newKeySet();

    public ParkedStreams(MongoDatabase database) {
        this.collection = database.getCollection("parked").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** Reads all parked streams and fills the cache with them. */
    public List<Parked> all() {
        List<Parked> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Document document : collection.find()) {
            Parked parked = Parked.of(document);
            all.add(parked);
            ids.add(parked.id());
        }
        remembered.addAll(ids);
        remembered.retainAll(ids);
        return all;
    }

    /** Those of the given streams that are parked for the consumer. */
    public Set<String> among(String consumer, Collection<String> streams) {
        if (remembered.isEmpty()) {
            return Set.of();
        }
        List<String> suspects = streams.stream()
                .map(stream -> Parked.id(consumer, stream))
                .filter(remembered::contains)
                .distinct()
                .toList();
        if (suspects.isEmpty()) {
            return Set.of();
        }
        Set<String> still = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Document document : collection.find(Filters.in("_id", suspects))) {
            still.add(document.getString("stream"));
            ids.add(document.getString("_id"));
        }
        suspects.stream().filter(id -> !ids.contains(id)).forEach(remembered::remove);
        return still;
    }

    /** Parks the streams that are not parked yet; of the others the first place and reason are kept. */
    public void park(Collection<Parked> streams) {
        if (streams.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> models = new ArrayList<>();
        for (Parked parked : streams) {
            models.add(new UpdateOneModel<>(
                    Filters.eq("_id", parked.id()),
                    Updates.setOnInsert(parked.document()),
                    new UpdateOptions().upsert(true)));
        }
        collection.bulkWrite(models);
        streams.forEach(parked -> remembered.add(parked.id()));
    }

    /** Keeps the stream parked, with another reason or offset. */
    public void replace(Parked parked) {
        collection.updateOne(
                Filters.eq("_id", parked.id()),
                new Document("$set", new Document("reason", parked.reason()).append("offset", parked.offset())));
    }

    public void release(Parked parked) {
        collection.deleteOne(Filters.eq("_id", parked.id()));
        remembered.remove(parked.id());
    }

    /** Removes all entries of a consumer that no longer exists. */
    public void forget(String consumer) {
        collection.deleteMany(Filters.eq("consumer", consumer));
        remembered.removeIf(id -> id.startsWith(consumer + "|"));
    }

    /** Number of parked streams known to this process. */
    public int count() {
        return remembered.size();
    }
}
