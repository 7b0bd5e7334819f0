package homeward.store;

import java.util.List;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * How the candidates of a query are read: which entries of which map, in which direction.
 *
 * @param map an index's entries or, for the {@code _id} order, the documents themselves
 * @param ofDocuments whether the map holds the documents
 * @param ranges disjoint and ascending
 * @param sorted whether the documents come in the order the query asks for
 * @param repeats whether a document may come more than once
 */
record Plan(
        MVMap<byte[], byte[]> map,
        boolean ofDocuments,
        List<Interval> ranges,
        boolean descending,
        boolean sorted,
        boolean repeats) {

    /** How many entries the ranges hold; costs O(log n) each. */
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
