package homeward.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * All commands of the journal to MongoDB. On a replica set, reads return only majority-confirmed data (majority read
 * concern). The {@code …Here} methods also return unconfirmed data of this primary; they serve to explain a refused
 * insert.
 */
final class CommitStore {

    /** Name of the journal's collection. */
    static final String COLLECTION = "journal";

    private static final int COMMAND_NOT_FOUND = 59;
    private static final BulkWriteOptions IN_ORDER = new BulkWriteOptions().ordered(true);

    private final MongoCollection<RawBsonDocument> writing;
    private final MongoCollection<RawBsonDocument> reading;
    private final MongoCollection<StoredCommit> confirmed;
    private final MongoCollection<Document> here;

    CommitStore(MongoDatabase database) {
        boolean replicaSet = isReplicaSet(database);
        MongoCollection<Document> documents = database.getCollection(COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
        here = documents;
        writing = documents.withDocumentClass(RawBsonDocument.class);
        ReadConcern concern = replicaSet ? ReadConcern.MAJORITY : ReadConcern.DEFAULT;
        reading = writing.withReadConcern(concern);
        confirmed = documents
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new StoredCommitCodec()), documents.getCodecRegistry()))
                .withDocumentClass(StoredCommit.class)
                .withReadConcern(concern);
    }

    private static boolean isReplicaSet(MongoDatabase database) {
        try {
            return database.runCommand(new BsonDocument("hello", new BsonInt32(1)))
                    .containsKey("setName");
        } catch (MongoCommandException e) {
            if (e.getCode() == COMMAND_NOT_FOUND) {
                return false; // every replica set knows the command
            }
            throw e;
        }
    }

    static boolean exists(MongoDatabase database) {
        return database.listCollectionNames().into(new ArrayList<>()).contains(COLLECTION);
    }

    void ensureIndexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        here.createIndexes(List.of(
                new IndexModel(Indexes.ascending(Fields.STREAM, Fields.FIRST), unique),
                new IndexModel(Indexes.ascending(Fields.COMMIT), unique),
                new IndexModel(Indexes.ascending(Fields.EVENTS + "." + Fields.ID), unique)));
    }

    /**
     * Inserts the documents in order, up to the first one that is refused.
     *
     * @return number of documents stored, as reported by the server; the driver does not treat fewer than sent as an
     *     error
     * @throws com.mongodb.MongoBulkWriteException if one was refused
     */
    int insert(List<RawBsonDocument> documents) {
        List<InsertOneModel<RawBsonDocument>> inserts = new ArrayList<>(documents.size());
        for (RawBsonDocument document : documents) {
            inserts.add(new InsertOneModel<>(document));
        }
        return writing.bulkWrite(inserts, IN_ORDER).getInsertedCount();
    }

    Head head() {
        StoredCommit newest = confirmed
                .find()
                .sort(descending(Fields.POSITION))
                .limit(1)
                .projection(include(Fields.AT, Fields.MAX_TIME, Fields.HASH))
                .first();
        return newest == null ? Head.EMPTY : newest.asHead();
    }

    @Nullable
    StoredCommit at(long position) {
        return confirmed.find(eq(Fields.POSITION, position)).first();
    }

    /** Positions and hashes of the commits between two positions, inclusive, in order. */
    List<Head> headsBetween(long first, long last) {
        return confirmed
                .find(and(gte(Fields.POSITION, first), lte(Fields.POSITION, last)))
                .sort(ascending(Fields.POSITION))
                .projection(include(Fields.AT, Fields.MAX_TIME, Fields.HASH))
                .map(StoredCommit::asHead)
                .into(new ArrayList<>());
    }

    @Nullable
    StoredCommit byCommit(UUID id) {
        return confirmed.find(eq(Fields.COMMIT, binary(id))).first();
    }

    /** Those that are stored, by id. */
    Map<UUID, StoredCommit> byCommits(Collection<UUID> ids) {
        Map<UUID, StoredCommit> found = new HashMap<>();
        confirmed
                .find(in(Fields.COMMIT, ids.stream().map(CommitStore::binary).toList()))
                .forEach(commit -> found.put(commit.commit(), commit));
        return found;
    }

    MongoCursor<RawBsonDocument> after(long position, int limit) {
        return reading.find(gt(Fields.POSITION, position))
                .sort(ascending(Fields.POSITION))
                .limit(limit)
                .batchSize(limit + 1)
                .cursor();
    }

    MongoCursor<RawBsonDocument> stream(String stream, long from) {
        return reading.find(and(eq(Fields.STREAM, stream), gte(Fields.FIRST, from == 0 ? 0 : begin(stream, from))))
                .sort(ascending(Fields.FIRST))
                .cursor();
    }

    /** The first commit of a stream, and of those whose id begins with its id and a hyphen. One look at the index each. */
    List<StoredCommit> beginnings(String id) {
        List<StoredCommit> found = new ArrayList<>();
        Bson next = gte(Fields.STREAM, id);
        while (true) {
            StoredCommit first = confirmed
                    .find(and(next, lt(Fields.STREAM, behind(id))))
                    .sort(ascending(Fields.STREAM, Fields.FIRST))
                    .limit(1)
                    .first();
            if (first == null) {
                return found;
            }
            found.add(first);
            next = gt(Fields.STREAM, first.stream());
        }
    }

    /** Of the same streams, by position. */
    List<Head> heads(String id, long upTo) {
        return confirmed
                .find(and(gte(Fields.STREAM, id), lt(Fields.STREAM, behind(id)), lte(Fields.POSITION, upTo)))
                .sort(ascending(Fields.POSITION))
                .projection(include(Fields.AT, Fields.MAX_TIME, Fields.HASH))
                .map(StoredCommit::asHead)
                .into(new ArrayList<>());
    }

    private static String behind(String id) {
        return id + (char) ('-' + 1);
    }

    /** Where the first commit of a stream behind a position begins. A binary search: in a stream, positions only grow. */
    OptionalLong firstBehind(String stream, long position) {
        long end = lastOf(stream) + 1;
        long low = 0;
        long high = end;
        while (low < high) {
            long middle = (low + high) >>> 1;
            StoredCommit commit = upTo(stream, middle)
                    .projection(include(Fields.POSITION, Fields.FIRST, Fields.LAST))
                    .first();
            if (commit == null) {
                low = middle + 1; // missing: whoever reads the stream will find that out
            } else if (commit.position() > position) {
                high = commit.first();
            } else {
                low = Math.max(middle, commit.last()) + 1;
            }
        }
        return low < end ? OptionalLong.of(low) : OptionalLong.empty();
    }

    /** Where the commit begins that holds the sequence; the sequence itself if there is none. */
    private long begin(String stream, long sequence) {
        StoredCommit before = upTo(stream, sequence)
                .projection(include(Fields.FIRST, Fields.LAST))
                .first();
        return before == null || before.last() < sequence ? sequence : before.first();
    }

    /** The commit of a stream that holds the sequence. */
    @Nullable
    StoredCommit holding(String stream, long sequence) {
        StoredCommit found = upTo(stream, sequence).first();
        return found == null || found.last() < sequence ? null : found;
    }

    /** Finds the last commit of a stream that begins with the sequence or earlier, by the index alone. */
    private FindIterable<StoredCommit> upTo(String stream, long sequence) {
        return confirmed
                .find(and(eq(Fields.STREAM, stream), lte(Fields.FIRST, sequence)))
                .sort(descending(Fields.FIRST))
                .limit(1);
    }

    @Nullable
    StoredCommit newestOf(String stream) {
        return confirmed
                .find(eq(Fields.STREAM, stream))
                .sort(descending(Fields.FIRST))
                .limit(1)
                .first();
    }

    /** Sequence of the last event of a stream; -1 for an empty one. */
    long lastOf(String stream) {
        StoredCommit newest = confirmed
                .find(eq(Fields.STREAM, stream))
                .sort(descending(Fields.FIRST))
                .limit(1)
                .projection(include(Fields.LAST))
                .first();
        return newest == null ? -1 : newest.last();
    }

    boolean slotTakenHere(long position) {
        return existsHere(eq(Fields.POSITION, position));
    }

    boolean commitStoredHere(UUID id) {
        return existsHere(eq(Fields.COMMIT, binary(id)));
    }

    boolean sequenceTakenHere(Commit commit) {
        return existsHere(and(eq(Fields.STREAM, commit.stream()), eq(Fields.FIRST, commit.first())));
    }

    @Nullable
    UUID eventIdTakenHere(Commit commit) {
        for (NewEvent event : commit.events()) {
            if (existsHere(eq(Fields.EVENTS + "." + Fields.ID, binary(event.id())))) {
                return event.id();
            }
        }
        return null;
    }

    private boolean existsHere(Bson filter) {
        return here.find(filter).limit(1).projection(include(Fields.POSITION)).first() != null;
    }

    private static BsonBinary binary(UUID id) {
        return new BsonBinary(id, UuidRepresentation.STANDARD);
    }
}
