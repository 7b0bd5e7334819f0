package homeward.journal;

import java.util.Iterator;

import com.mongodb.client.MongoCursor;
import org.bson.RawBsonDocument;

/** The commits of one stream, fetched in batches on demand and checked one by one. Not thread-safe. */
public final class CommitCursor implements Iterator<StoredCommit>, AutoCloseable {

    private final MongoCursor<RawBsonDocument> cursor;
    private final CommitCheck check;
    /** Sequence at which the next commit must start; the first one may start before it. */
    private long expected;

    private boolean begun;

    CommitCursor(MongoCursor<RawBsonDocument> cursor, CommitCheck check, long from) {
        this.cursor = cursor;
        this.check = check;
        this.expected = from;
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    /**
     * @throws DamagedJournal if the commit is not what was recorded, or one before it is missing in the stream; it then
     *     names the position of the one that was found
     */
    @Override
    public StoredCommit next() {
        try {
            StoredCommit commit = check.require(CommitParser.parse(cursor.next()));
            if (begun ? commit.first() != expected : commit.first() > expected) {
                throw new DamagedJournal(
                        commit.position(),
                        "the stream has no sequence " + expected + " before the commit at position "
                                + commit.position());
            }
            begun = true;
            expected = commit.last() + 1;
            return commit;
        } catch (DamagedJournal e) {
            cursor.close();
            throw check.raised(e);
        }
    }

    @Override
    public void close() {
        cursor.close();
    }
}
