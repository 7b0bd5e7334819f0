package homeward.chassis.reading;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.time.Timestamps;

/**
 * Which documents to list. Fields are paths of the stored document, e.g. {@code request.data.status}; at best those of
 * an index the projection declares.
 *
 * @param limit 1 to 500
 */
public record Query(List<Condition> conditions, @Nullable String orderBy, boolean descending, int skip, int limit) {

    /** @param operator one of {@code $eq $in $gt $gte $lt $lte}; $in takes a list */
    record Condition(String field, String operator, Object value) {}

    public Query {
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit must be between 1 and 500");
        }
        if (skip < 0) {
            throw new IllegalArgumentException("skip must not be negative");
        }
    }

    /** All documents in the order of their keys, the first hundred. */
    public static Query all() {
        return new Query(List.of(), null, false, 0, 100);
    }

    /** Equality; on a field that is a list, membership. */
    public Query where(String field, Object value) {
        return with(field, "$eq", value);
    }

    public Query whereIn(String field, List<?> values) {
        return with(field, "$in", List.copyOf(values));
    }

    /** Not later, for instants as text, see {@link Timestamps}; not greater for numbers. */
    public Query whereAtMost(String field, Object value) {
        return with(field, "$lte", value);
    }

    public Query whereAtLeast(String field, Object value) {
        return with(field, "$gte", value);
    }

    public Query orderBy(String field) {
        return new Query(conditions, field, false, skip, limit);
    }

    public Query orderByDescending(String field) {
        return new Query(conditions, field, true, skip, limit);
    }

    public Query page(int first, int most) {
        return new Query(conditions, orderBy, descending, first, most);
    }

    private Query with(String field, String operator, Object value) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(new Condition(field, operator, value));
        return new Query(all, orderBy, descending, skip, limit);
    }
}
