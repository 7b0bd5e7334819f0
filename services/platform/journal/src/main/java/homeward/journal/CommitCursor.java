package homeward.journal;

import java.util.Iterator;

import com.mongodb.client.MongoCursor;

/** The commits of one stream, read in batches as they are asked for. Not thread-safe. */
public final class CommitCursor implements Iterator<StoredCommit>, AutoCloseable {

    private final MongoCursor<StoredCommit> cursor;

    CommitCursor(MongoCursor<StoredCommit> cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public StoredCommit next() {
        return cursor.next();
    }

    @Override
    public void close() {
        cursor.close();
    }
}
