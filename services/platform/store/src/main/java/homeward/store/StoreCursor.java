package homeward.store;

import java.util.List;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;

/** The remaining results of a query after its first batch. */
final class StoreCursor extends AbstractCursor {

    /** Below the 48 MB limit of a reply. */
    static final long MAX_BATCH_BYTES = 16L << 20;

    /** Assumed for a document of unknown size; a batch then has so few documents that even the largest would fit. */
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
