package homeward.chassis.proof;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.types.Binary;

import homeward.journal.ChainHash;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;
import homeward.journal.StoredEvent;

/** What somebody can do to a journal who can write to the store but has no key. */
final class Tampering {

    private final MongoCollection<Document> commits;
    private final Journal journal;

    Tampering(MongoDatabase database, Journal journal) {
        this.commits = database.getCollection("journal");
        this.journal = journal;
    }

    /** Changes the last event of a stream; returns its position. */
    long alterLast(String stream) {
        Document last = last(stream);
        commits.updateOne(
                Filters.eq(last.get("_id")),
                Updates.set("events.0.payload", new Binary("{}".getBytes(StandardCharsets.UTF_8))));
        return last.getLong("_id");
    }

    /** Deletes the first commit of a stream. */
    void deleteFirst(String stream) {
        commits.deleteOne(Filters.and(Filters.eq("stream", stream), Filters.eq("first", 0L)));
    }

    /** Deletes the last commit of a stream; returns its position. */
    long deleteLast(String stream) {
        Document last = last(stream);
        commits.deleteOne(Filters.eq(last.get("_id")));
        return last.getLong("_id");
    }

    /**
     * Appends the last event of a stream once more, as a commit that fits into the chain; returns its position. Tries
     * again if the service appended a commit of its own at that moment.
     */
    long appendWithTheRightHash(String stream) {
        while (true) {
            try {
                return appendBehindTheHead(stream);
            } catch (MongoWriteException refused) {
                if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw refused;
                }
            }
        }
    }

    @SuppressWarnings("JavaUtilDate") // as documents hold a moment
    private long appendBehindTheHead(String stream) {
        Document last = last(stream);
        StoredCommit copied = journal.at(last.getLong("_id")).orElseThrow();
        StoredCommit head = journal.at(journal.head().position()).orElseThrow();
        StoredEvent event = copied.events().getFirst();
        long sequence = copied.last() + 1;
        StoredEvent again = new StoredEvent(
                UUID.randomUUID(),
                sequence,
                event.type(),
                event.version(),
                event.time(),
                event.payload(),
                event.meta());
        StoredCommit unhashed = new StoredCommit(
                head.position() + 1,
                UUID.randomUUID(),
                stream,
                copied.type(),
                sequence,
                sequence,
                head.at(),
                head.maxTime(),
                List.of(again),
                head.hash(),
                new byte[0],
                new byte[0]);
        Document forged = new Document(last)
                .append("_id", unhashed.position())
                .append("commit", binary(unhashed.commit()))
                .append("first", sequence)
                .append("last", sequence)
                .append("at", Date.from(unhashed.at()))
                .append("maxTime", Date.from(unhashed.maxTime()))
                .append("prev", new Binary(unhashed.prev()))
                .append("hash", new Binary(new ChainHash().of(unhashed)));
        Document only = new Document(last.getList("events", Document.class).getFirst())
                .append("id", binary(again.id()))
                .append("seq", sequence);
        commits.insertOne(forged.append("events", List.of(only)));
        return unhashed.position();
    }

    /** Puts a commit back. */
    void put(Document commit) {
        commits.replaceOne(Filters.eq(commit.get("_id")), commit);
    }

    Document last(String stream) {
        try (MongoCursor<Document> found = commits.find(Filters.eq("stream", stream))
                .sort(Sorts.descending("first"))
                .limit(1)
                .cursor()) {
            return found.next();
        }
    }

    private static Binary binary(UUID id) {
        return new Binary((byte) 4, HexFormat.of().parseHex(id.toString().replace("-", "")));
    }
}
