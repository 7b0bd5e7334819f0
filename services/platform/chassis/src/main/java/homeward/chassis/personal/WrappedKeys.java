package homeward.chassis.personal;

import java.util.function.Supplier;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.Binary;

/** Named keys, stored wrapped with the master key and created on first use; of several creators one wins. */
final class WrappedKeys {

    private final MongoCollection<Document> collection;
    private final Aead master;

    WrappedKeys(MongoCollection<Document> collection, Aead master) {
        this.collection = collection;
        this.master = master;
    }

    /** @param kind of the key if it is created now */
    KeysetHandle key(String name, Parameters kind) {
        byte[] wrapped = stored(name, () -> Keysets.wrap(Keysets.fresh(kind), master, purpose(name)));
        return Keysets.unwrap(wrapped, master, purpose(name));
    }

    private byte[] stored(String name, Supplier<byte[]> fresh) {
        Document found = collection.find(Filters.eq(name)).first();
        if (found == null) {
            try {
                collection.insertOne(new Document("_id", name).append("wrapped", new Binary(fresh.get())));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            } catch (DuplicateKeyException e) {
                // another service was faster; its key is read below
            }
            found = collection.find(Filters.eq(name)).first();
        }
        if (found == null) {
            throw new VaultFailure("a key that was stored cannot be found", null);
        }
        return found.get("wrapped", Binary.class).getData();
    }

    private String purpose(String name) {
        return collection.getNamespace().getCollectionName() + " " + name;
    }
}
