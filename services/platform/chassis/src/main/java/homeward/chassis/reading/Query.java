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

    /** What holds for a document. */
    public sealed interface Condition {

        /** Equality; in a field that is a list, membership. */
        record Is(String field, Object value) implements Condition {}

        /** None of the fields has the value; a field that is missing has not. */
        record NoneIs(List<String> fields, Object value) implements Condition {

            public NoneIs {
                fields = List.copyOf(fields);
            }
        }

        /** At least one of them holds. */
        record Either(List<Condition> conditions) implements Condition {

            public Either {
                conditions = List.copyOf(conditions);
            }
        }
    }

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
        return where(new Condition.Is(field, value));
    }

    public Query where(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Query(all, sort, after, limit);
    }

    public Query after(Cursor place) {
        return new Query(conditions, sort, place, limit);
    }

    public Query limit(int most) {
        return new Query(conditions, sort, after, most);
    }
}
