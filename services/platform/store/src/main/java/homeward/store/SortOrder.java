package homeward.store;

import java.util.Comparator;
import java.util.Objects;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;

/** The requested order of a query. Unlike the library's comparator, it treats two empty arrays as equal. */
record SortOrder(Document columns) implements Comparator<Document> {

    @Override
    public int compare(Document left, Document right) {
        for (String path : columns.keySet()) {
            Object one = Utils.getSubdocumentValueCollectionAware(left, path);
            Object other = Utils.getSubdocumentValueCollectionAware(right, path);
            if (!Objects.equals(one, other)) {
                boolean ascending = ((Number) Objects.requireNonNull(columns.get(path))).intValue() > 0;
                int order = (ascending ? ValueComparator.asc() : ValueComparator.desc()).compare(one, other);
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }
}
