package homeward.chassis.attesting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.SignedNote;

/**
 * How far the tree has grown, and the checkpoints that were signed: the first one, and the last hundred.
 *
 * <p>Documents: {@code tree_head} {@code {_id: "head", size, hash, root}}; {@code tree_checkpoints} {@code {_id: size,
 * note}}.
 */
final class LogStore {

    static final String HEAD = "tree_head";
    static final String CHECKPOINTS = "tree_checkpoints";

    /** Checkpoints kept besides the first. */
    private static final int KEPT = 100;

    private static final Bson THE_HEAD = eq("_id", "head");

    private final MongoCollection<Document> heads;
    private final MongoCollection<Document> checkpoints;

    /**
     * Where the tree stands.
     *
     * @param size number of leaves, thus the position of the last commit in it
     * @param hash chain hash of that commit; 32 zero bytes at size 0
     * @param root of the tree
     */
    record TreeHead(long size, Hash hash, Hash root) {
        static final TreeHead EMPTY = new TreeHead(0, Hash.of(new byte[Hash.LENGTH]), Hash.OF_NOTHING);
    }

    LogStore(MongoDatabase database) {
        this.heads = database.getCollection(HEAD);
        this.checkpoints = database.getCollection(CHECKPOINTS);
    }

    TreeHead head() {
        Document head = heads.find(THE_HEAD).first();
        if (head == null) {
            return TreeHead.EMPTY;
        }
        if (head.get("size") instanceof Long size) {
            return new TreeHead(size, hash(head, "hash"), hash(head, "root"));
        }
        throw unreadableHead();
    }

    private static Hash hash(Document from, String field) {
        if (from.get(field) instanceof Binary bytes && bytes.length() == Hash.LENGTH) {
            return Hash.of(bytes.getData());
        }
        throw unreadableHead();
    }

    private static LogContradicted unreadableHead() {
        return new LogContradicted(0, "where the tree stands is no longer what was written");
    }

    /** Notes the tree's growth, unless another replica noted more. */
    void advance(TreeHead to) {
        try {
            heads.updateOne(
                    and(THE_HEAD, lt("size", to.size())),
                    combine(
                            set("size", to.size()),
                            set("hash", new Binary(to.hash().bytes())),
                            set("root", new Binary(to.root().bytes()))),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Forgets where the tree stood, before it is built anew; the checkpoints remain. */
    void restart() {
        heads.deleteMany(THE_HEAD);
    }

    Optional<SignedNote> first() {
        return note(checkpoints.find().sort(ascending("_id")).limit(1).first());
    }

    Optional<SignedNote> last() {
        return note(checkpoints.find().sort(descending("_id")).limit(1).first());
    }

    Optional<SignedNote> at(long size) {
        return note(checkpoints.find(eq("_id", size)).first());
    }

    /** The sizes of all that are kept, ascending. */
    List<Long> sizes() {
        List<Long> sizes = new ArrayList<>();
        checkpoints
                .find()
                .sort(ascending("_id"))
                .projection(new Document("_id", 1))
                .forEach(found -> sizes.add(size(found)));
        return sizes;
    }

    private static long size(Document checkpoint) {
        if (checkpoint.get("_id") instanceof Long size) {
            return size;
        }
        throw altered();
    }

    private static Optional<SignedNote> note(@Nullable Document found) {
        if (found == null) {
            return Optional.empty();
        }
        try {
            if (found.get("note") instanceof String note) {
                SignedNote signed = SignedNote.parse(note);
                Checkpoint.parse(signed.text());
                return Optional.of(signed);
            }
        } catch (Malformed e) {
            throw altered();
        }
        throw altered();
    }

    private static LogContradicted altered() {
        return new LogContradicted(0, "a checkpoint in the store is no longer the one that was signed");
    }

    /** Keeps a checkpoint; one of the same size is replaced. */
    void keep(SignedNote note) {
        long size = Checkpoint.parse(note.text()).size();
        checkpoints.replaceOne(
                eq("_id", size),
                new Document("_id", size).append("note", note.toString()),
                new ReplaceOptions().upsert(true));
        thin();
    }

    private void thin() {
        List<Long> sizes = new ArrayList<>();
        checkpoints
                .find()
                .sort(descending("_id"))
                .limit(KEPT + 1)
                .projection(new Document("_id", 1))
                .forEach(found -> sizes.add(found.getLong("_id")));
        if (sizes.size() > KEPT) {
            first().map(note -> Checkpoint.parse(note.text()).size())
                    .ifPresent(first -> checkpoints.deleteMany(and(gt("_id", first), lt("_id", sizes.get(KEPT - 1)))));
        }
    }
}
