package homeward.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;

/** What is left of a query after its first batch. */
final class StoreCursor extends AbstractCursor {

    /** A reply may have 48 MB. */
    static final long MAX_BATCH_BYTES = 16L << 20;

    /** For documents whose size was not kept: so few of them go into one batch that the largest would fit. */
    static final long UNKNOWN_BYTES = 16L << 10;

    private final Matches matches;

    StoreCursor(long id, Matches matches) {
        super(id);
        this.matches = matches;
    }

    @Override
    public boolean isEmpty() {
        synchronized (matches.collection()) {
            return matches.isExhausted();
        }
    }

    @Override
    public List<Document> takeDocuments(int numberToReturn) {
        synchronized (matches.collection()) {
            return matches.take(numberToReturn > 0 ? numberToReturn : Integer.MAX_VALUE, MAX_BATCH_BYTES);
        }
    }
}
