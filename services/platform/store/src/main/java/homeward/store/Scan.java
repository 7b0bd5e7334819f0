package homeward.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan's entries one by one and may pause in between for any time: it continues after the entry read last,
 * whatever was written meanwhile, like a server's cursor.
 */
final class Scan {

    private final Plan plan;
    private final MVMap<byte[], byte[]> documents;
    private final Set<Position> seen = new HashSet<>();
    private final List<Interval> ranges;
    private int range;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private byte @Nullable [] last;
    private long entriesRead;

    Scan(Plan plan, MVMap<byte[], byte[]> documents) {
        this.plan = plan;
        this.documents = documents;
        this.ranges = plan.descending() ? plan.ranges().reversed() : plan.ranges();
    }

    /** The next document's bytes, or null after the last one. */
    byte @Nullable [] next() {
        while (range < ranges.size()) {
            Cursor<byte[], byte[]> current = cursor;
            if (current == null) {
                current = open(ranges.get(range));
                cursor = current;
            }
            while (current.hasNext()) {
                byte[] key = current.next();
                entriesRead++;
                if (isBeyond(key, ranges.get(range))) {
                    break;
                }
                if (!isBefore(key, ranges.get(range))) {
                    last = key;
                    byte[] document = document(current.getValue());
                    if (document != null) {
                        return document;
                    }
                }
            }
            range++;
            last = null;
            cursor = null;
        }
        return null;
    }

    /** Number of entries read from the index or the documents, including those outside the range. */
    long entriesRead() {
        return entriesRead;
    }

    /** Call before others may write: releases the pages read so far. */
    void pause() {
        cursor = null;
    }

    private byte @Nullable [] document(byte[] value) {
        if (plan.ofDocuments()) {
            return value;
        }
        if (plan.repeats() && !seen.add(new Position(value))) {
            return null;
        }
        return documents.get(value);
    }

    private Cursor<byte[], byte[]> open(Interval interval) {
        if (plan.descending()) {
            return plan.map().cursor(last != null ? last : interval.upper(), null, true);
        }
        return plan.map().cursor(last != null ? last : interval.lower(), null, false);
    }

    /** Before the range: its exclusive end when reading backwards, or an entry read before the pause. */
    private boolean isBefore(byte[] key, Interval interval) {
        if (last != null && Arrays.equals(last, key)) {
            return true;
        }
        return plan.descending() && interval.upper() != null && Arrays.compareUnsigned(key, interval.upper()) >= 0;
    }

    private boolean isBeyond(byte[] key, Interval interval) {
        if (plan.descending()) {
            return Arrays.compareUnsigned(key, interval.lower()) < 0;
        }
        return interval.upper() != null && Arrays.compareUnsigned(key, interval.upper()) >= 0;
    }
}
