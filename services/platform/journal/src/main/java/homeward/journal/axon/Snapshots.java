package homeward.journal.axon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import java.time.Instant;
import java.util.Date;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The newest snapshot of each stream; the highest sequence wins, whatever the order of writing. */
final class Snapshots {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;

    Snapshots(MongoDatabase database, String name) {
        collection = database.getCollection(name).withWriteConcern(WriteConcern.MAJORITY);
    }

    void store(DomainEventMessage<?> snapshot, Serializer serializer) {
        SerializedObject<byte[]> payload = snapshot.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> meta = snapshot.serializeMetaData(serializer, byte[].class);
        Document document = new Document("_id", snapshot.getAggregateIdentifier())
                .append("type", snapshot.getType())
                .append("seq", snapshot.getSequenceNumber())
                .append("event", snapshot.getIdentifier())
                .append("time", Date.from(snapshot.getTimestamp()))
                .append("payloadType", payload.getType().getName())
                .append("revision", payload.getType().getRevision())
                .append("payload", new Binary(payload.getData()))
                .append("meta", new Binary(meta.getData()));
        try {
            collection.replaceOne(
                    and(eq("_id", snapshot.getAggregateIdentifier()), lt("seq", snapshot.getSequenceNumber())),
                    document,
                    UPSERT);
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // an equal or newer snapshot is there already
        }
    }

    @Nullable
    DomainEventData<byte[]> find(String stream) {
        Document found = collection.find(eq("_id", stream)).first();
        if (found == null) {
            return null;
        }
        Instant time = found.getDate("time").toInstant();
        return new GenericDomainEventEntry<>(
                found.getString("type"),
                stream,
                found.getLong("seq"),
                found.getString("event"),
                time,
                found.getString("payloadType"),
                found.getString("revision"),
                found.get("payload", Binary.class).getData(),
                found.get("meta", Binary.class).getData());
    }
}
