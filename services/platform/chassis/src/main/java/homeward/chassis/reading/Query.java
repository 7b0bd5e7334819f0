package homeward.chassis.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Filter and order of a list. Fields are paths of the stored document, e.g. {@code request.data.stage}, preferably
 * indexed by the projection.
 *
 * @param after position after which the page begins; null for the first page
 * @param limit 1 to 500
 */
public record Query(
        List<Condition> conditions, Sort sort, @Nullable Cursor after, int limit) {

    /** Equality; in a field that is a list, membership. */
    record Condition(String field, Object value) {}

    /** Order by a text field, then by key, both in the same direction. */
    public record Sort(String field, boolean descending) {
        /** The form of a query parameter: with a minus sign if descending. */
        @Override
        public String toString() {
            return (descending ? "-" : "") + field;
        }
    }

    public Query {
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be between 1 and 500");
        }
    }

    /** All documents, limited to the first 100. */
    public static Query sortedBy(Sort sort) {
        return new Query(List.of(), sort, null, 100);
    }

    /** All documents in the order of their keys, limited to the first 100. */
    public static Query all() {
        return sortedBy(new Sort("_id", false));
    }

    /** Adds a condition of equality; in a list field, of membership. */
    public Query where(String field, Object value) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(field, value));
        return new Query(all, sort, after, limit);
    }

    public Query after(Cursor place) {
        return new Query(conditions, sort, place, limit);
    }

    public Query limit(int most) {
        return new Query(conditions, sort, after, most);
    }
}
