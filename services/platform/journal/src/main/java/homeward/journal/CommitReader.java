package homeward.journal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Reads the journal by position. At the head {@code hasNext()} is false; a later call may find more. Not thread-safe.
 */
public final class CommitReader implements Iterator<StoredCommit>, AutoCloseable {

    private static final int PAGE = 1000;

    private final CommitStore store;
    private final CommitCheck check;
    private long expected;
    private byte @Nullable [] before;
    private @Nullable MongoCursor<RawBsonDocument> page;
    private int taken;
    private @Nullable StoredCommit next;

    CommitReader(CommitStore store, CommitCheck check, long from) {
        this.store = store;
        this.check = check;
        this.expected = Math.max(1, from);
    }

    /** A reader of the journal in this database, from its first commit. Creates nothing there, not even an index. */
    public static CommitReader of(MongoDatabase database, CommitMac mac) {
        return new CommitReader(new CommitStore(database), new CommitCheck(mac, _ -> {}), 1);
    }

    /**
     * @throws DamagedJournal if the next position is missing although later ones exist, or its commit is not what was
     *     recorded there
     */
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
        try {
            StoredCommit commit = fromPage();
            if (commit != null) {
                requireNext(commit);
                expected++;
                before = commit.hash();
            }
            return commit;
        } catch (DamagedJournal e) {
            close();
            throw check.raised(e);
        }
    }

    private void requireNext(StoredCommit commit) {
        if (commit.position() != expected) {
            throw new DamagedJournal(
                    expected, "position " + expected + " is missing, the next one found is " + commit.position());
        }
        check.require(commit);
        if (!Arrays.equals(commit.prev(), hashBefore())) {
            throw new DamagedJournal(
                    expected, "the commit at position " + expected + " does not follow the one before it");
        }
    }

    private byte[] hashBefore() {
        if (before != null) {
            return before;
        }
        if (expected == 1) {
            return Head.EMPTY.hash();
        }
        List<Head> found = store.headsBetween(expected - 1, expected - 1);
        if (found.isEmpty()) {
            throw new DamagedJournal(expected - 1, "position " + (expected - 1) + " is missing");
        }
        return found.getFirst().hash();
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
