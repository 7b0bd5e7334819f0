package homeward.chassis.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
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

    /** Names of all keys. */
    List<String> names() {
        return collection.distinct("_id", String.class).into(new ArrayList<>());
    }

    /** The key as it is stored; empty if it was never made. */
    Optional<byte[]> wrapped(String name) {
        return Optional.ofNullable(collection.find(Filters.eq(name)).first())
                .map(found -> found.get("wrapped", Binary.class).getData());
    }

    KeysetHandle unwrapped(String name, byte[] wrapped) {
        return Keysets.unwrap(wrapped, master, purpose(name));
    }

    /**
     * Replaces a key.
     *
     * @param before as it was stored when the new one was made
     * @throws VaultFailure if somebody else has replaced it since
     */
    void replace(String name, byte[] before, KeysetHandle with) {
        byte[] wrapped = Keysets.wrap(with, master, purpose(name));
        boolean replaced = collection
                        .updateOne(
                                Filters.and(Filters.eq(name), Filters.eq("wrapped", new Binary(before))),
                                Updates.set("wrapped", new Binary(wrapped)))
                        .getMatchedCount()
                == 1;
        if (!replaced) {
            throw new VaultFailure("a key was replaced by somebody else at the same time", null);
        }
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
