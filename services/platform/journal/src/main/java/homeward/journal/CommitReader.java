package homeward.journal;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

import com.mongodb.client.MongoCursor;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal by position. At the head {@code hasNext()} is false; a later call may find more. Not thread-safe.
 */
public final class CommitReader implements Iterator<StoredCommit>, AutoCloseable {

    private static final int PAGE = 1000;

    private final CommitStore store;
    private long expected;
    private @Nullable MongoCursor<RawBsonDocument> page;
    private int taken;
    private @Nullable StoredCommit next;

    CommitReader(CommitStore store, long from) {
        this.store = store;
        this.expected = Math.max(1, from);
    }

    /** @throws DamagedJournal if the next position is missing although later ones exist */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = fetch();
        }
        return next != null;
    }

    @Override
    public StoredCommit next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the head is at " + (expected - 1));
        }
        StoredCommit commit = Objects.requireNonNull(next);
        next = null;
        return commit;
    }

    private @Nullable StoredCommit fetch() {
        StoredCommit commit = fromPage();
        if (commit == null) {
            return null;
        }
        if (commit.position() != expected) {
            close();
            throw new DamagedJournal(
                    expected, "position " + expected + " is missing, the next one found is " + commit.position());
        }
        expected++;
        return commit;
    }

    /** A partial page ends at the head; only the next call checks for newer commits. */
    private @Nullable StoredCommit fromPage() {
        boolean goneOn = page != null && taken < PAGE;
        if (!goneOn) {
            close();
            page = store.after(expected - 1, PAGE);
            taken = 0;
        }
        if (page == null || !page.hasNext()) {
            close();
            return null;
        }
        taken++;
        return CommitParser.parse(page.next());
    }

    /** Releases the current page; a later {@code hasNext()} continues after the last commit returned. */
    @Override
    public void close() {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
