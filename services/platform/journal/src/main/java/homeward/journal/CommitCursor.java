package homeward.journal;

import java.util.Iterator;

import com.mongodb.client.MongoCursor;
import org.bson.RawBsonDocument;

/** The commits of one stream, fetched in batches on demand. Not thread-safe. */
public final class CommitCursor implements Iterator<StoredCommit>, AutoCloseable {

    private final MongoCursor<RawBsonDocument> cursor;

    CommitCursor(MongoCursor<RawBsonDocument> cursor) {
        this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public StoredCommit next() {
        return CommitParser.parse(cursor.next());
    }

    @Override
    public void close() {
        cursor.close();
    }
}
