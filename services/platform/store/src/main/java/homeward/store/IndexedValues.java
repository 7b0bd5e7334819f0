package homeward.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedCollection;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The values of one document at one indexed path: one, or one per element if the path leads to an array. There is
 * always at least one, so every document is in the index; a missing value is indexed as null.
 *
 * @param fromArray whether the path leads through an array
 */
record IndexedValues(SequencedCollection<@Nullable Object> values, boolean fromArray) {

    static IndexedValues of(Document document, String path) {
        return of(document, path.split("\\.", -1));
    }

    static IndexedValues of(Document document, String[] path) {
        Collector collector = new Collector(path);
        collector.collect(document, 0);
        return new IndexedValues(
                collector.fromArray ? new LinkedHashSet<>(collector.values) : collector.values, collector.fromArray);
    }

    boolean isMissing() {
        return values.stream().allMatch(value -> value instanceof Missing);
    }

    private static final class Collector {

        private final String[] path;
        private final List<@Nullable Object> values = new ArrayList<>(1);
        private boolean fromArray;

        Collector(String[] path) {
            this.path = path;
        }

        void collect(@Nullable Object value, int depth) {
            if (value instanceof Collection<?> array) {
                fromArray = true;
                if (array.isEmpty()) {
                    values.add(KeyBytes.EmptyArray.INSTANCE);
                }
                for (Object element : array) {
                    if (depth == path.length) {
                        values.add(element);
                    } else {
                        collect(element, depth);
                    }
                }
            } else if (depth == path.length) {
                values.add(value);
            } else if (value instanceof Document document) {
                collect(document.getOrMissing(path[depth]), depth + 1);
            } else {
                values.add(Missing.getInstance());
            }
        }
    }
}
