package homeward.store;

import java.util.List;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The access path of a query: the entries to read, their map and direction.
 *
 * @param map an index's entries or, for the {@code _id} order, the documents themselves
 * @param ofDocuments whether the map contains the documents
 * @param ranges disjoint and ascending
 * @param sorted whether the documents are in the requested order
 * @param repeats whether a document may occur more than once
 */
record Plan(
        MVMap<byte[], byte[]> map,
        boolean ofDocuments,
        List<Interval> ranges,
        boolean descending,
        boolean sorted,
        boolean repeats) {

    /** Number of entries in the ranges; costs O(log n) per range. */
    long entries() {
        long entries = 0;
        for (Interval range : ranges) {
            entries += index(range.upper()) - index(range.lower());
        }
        return entries;
    }

    private long index(byte @Nullable [] key) {
        if (key == null) {
            return map.sizeAsLong();
        }
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
