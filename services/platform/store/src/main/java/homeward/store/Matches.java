package homeward.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** The results of a query, read on demand. Use under the collection's lock; between two calls others may write. */
final class Matches {

    private final StoreCollection collection;
    private final @Nullable Scan scan;
    private final @Nullable Iterator<Document> sorted;
    private final Document query;
    private final @Nullable Document fields;
    private int skip;
    private int left = Integer.MAX_VALUE;
    private @Nullable Document ahead;
    private long aheadBytes;
    private boolean exhausted;

    Matches(StoreCollection collection, Scan scan, Document query, @Nullable Document fields) {
        this(collection, scan, null, query, fields);
    }

    private Matches(
            StoreCollection collection,
            @Nullable Scan scan,
            @Nullable Iterator<Document> sorted,
            Document query,
            @Nullable Document fields) {
        this.collection = collection;
        this.scan = scan;
        this.sorted = sorted;
        this.query = query;
        this.fields = fields;
    }

    /** Reads all results now and sorts them. */
    Matches sorted(Comparator<Document> order) {
        List<Document> all = new ArrayList<>();
        for (Document next = read(); next != null; next = read()) {
            all.add(next);
        }
        all.sort(order);
        return new Matches(collection, null, all.iterator(), query, fields);
    }

    /** @param limit 0 or less for none */
    void restrict(int toSkip, int limit) {
        this.skip = Math.max(toSkip, 0);
        this.left = limit > 0 ? limit : Integer.MAX_VALUE;
    }

    /** The next results, at least one if there is any, within the given number and bytes. */
    List<Document> take(int atMost, long maxBytes) {
        List<Document> batch = new ArrayList<>(Math.min(atMost, 128));
        long bytes = 0;
        while (peek() && batch.size() < atMost && (batch.isEmpty() || bytes + aheadBytes <= maxBytes)) {
            bytes += aheadBytes;
            Document document = Objects.requireNonNull(ahead);
            batch.add(document);
            ahead = null;
            left--;
        }
        if (scan != null) {
            scan.pause();
        }
        return fields == null || fields.isEmpty() ? batch : collection.project(batch, fields);
    }

    boolean isExhausted() {
        boolean none = !peek();
        if (scan != null) {
            scan.pause();
        }
        return none;
    }

    StoreCollection collection() {
        return collection;
    }

    private boolean peek() {
        while (ahead == null && !exhausted) {
            Document next = left > 0 ? read() : null;
            if (next == null) {
                exhausted = true;
            } else if (skip > 0) {
                skip--;
            } else {
                ahead = next;
            }
        }
        return ahead != null;
    }

    private @Nullable Document read() {
        if (sorted != null) {
            aheadBytes = StoreCursor.UNKNOWN_BYTES;
            return sorted.hasNext() ? sorted.next() : null;
        }
        Scan entries = Objects.requireNonNull(scan);
        for (byte[] bytes = entries.next(); bytes != null; bytes = entries.next()) {
            Document document = Bson.read(bytes);
            if (collection.matches(document, query)) {
                aheadBytes = bytes.length;
                return document;
            }
        }
        return null;
    }
}
