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
 * Which streams are parked, in the collection {@code parked}. What this process remembers saves asking for streams that
 * are not parked; that a remembered stream is still parked is asked again, since another process may have healed it.
 */
@Singleton
public class ParkedStreams {

    private final MongoCollection<Document> collection;
    private final Set<String> remembered = ConcurrentHashMap.newKeySet();

    public ParkedStreams(MongoDatabase database) {
        this.collection = database.getCollection("parked").withWriteConcern(WriteConcern.MAJORITY);
    }

    /** All that is parked, and remembers it. */
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

    /** Those of the streams that are parked for the consumer. */
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

    /** Parks the streams that are not parked yet; the first place and reason stay. */
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

    /** The stream stays parked, for another reason or from another place. */
    public void replace(Parked parked) {
        collection.updateOne(
                Filters.eq("_id", parked.id()),
                new Document("$set", new Document("reason", parked.reason()).append("offset", parked.offset())));
    }

    public void release(Parked parked) {
        collection.deleteOne(Filters.eq("_id", parked.id()));
        remembered.remove(parked.id());
    }

    /** Forgets everything about a consumer that is gone. */
    public void forget(String consumer) {
        collection.deleteMany(Filters.eq("consumer", consumer));
        remembered.removeIf(id -> id.startsWith(consumer + "|"));
    }

    /** How many streams this process knows to be parked. */
    public int count() {
        return remembered.size();
    }
}
