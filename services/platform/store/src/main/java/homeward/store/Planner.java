package homeward.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the access path of a query. Ranges can be counted in O(log n), so the choice compares the actual number of
 * entries per index; a plan in the requested order need not read more than the limit.
 */
final class Planner {

    private static final int MAX_RANGES = 1024;

    /** Up to this number of single values are read without considering other indexes. */
    private static final int FEW = 8;

    private final MVMap<byte[], byte[]> documents;
    private final List<Index<Position>> indexes;

    Planner(MVMap<byte[], byte[]> documents, List<Index<Position>> indexes) {
        this.documents = documents;
        this.indexes = indexes;
    }

    /** @param wanted maximum number of documents the caller takes, 0 for all */
    Plan plan(Document query, @Nullable Document orderBy, int wanted) {
        Conditions conditions = Conditions.of(query);
        Plan best = byId(conditions, orderBy);
        if (best.sorted() && best.ranges().size() <= FEW && Intervals.arePoints(best.ranges())) {
            return best; // a few documents by id: no index could make it fewer by much
        }
        double least = cost(best, query, wanted);
        for (Index<Position> index : indexes) {
            if (index instanceof OrderedIndex ordered) {
                Plan plan = by(ordered, conditions, orderBy);
                double cost = plan == null ? Double.MAX_VALUE : cost(plan, query, wanted);
                if (plan != null && cost < least) {
                    best = plan;
                    least = cost;
                }
            }
        }
        return best;
    }

    /** Approximate number of documents read; an index costs one more step per document. */
    private static double cost(Plan plan, Document query, int wanted) {
        double entries = plan.entries();
        if (plan.sorted() && wanted > 0 && query.isEmpty()) {
            entries = Math.min(entries, wanted);
        }
        double perEntry = plan.ofDocuments() ? 1.0 : 1.2;
        return entries * perEntry * (plan.sorted() ? 1.0 : 1.5);
    }

    private Plan byId(Conditions conditions, @Nullable Document orderBy) {
        boolean isId = indexes.stream().anyMatch(IdIndex.class::isInstance);
        List<Interval> ranges = List.of(Interval.of(new byte[0], null));
        if (isId) {
            for (List<Interval> condition : conditions.at("_id")) {
                ranges = Intervals.intersection(ranges, condition);
            }
        }
        Order order = isId ? Order.of(orderBy, List.of("_id"), List.of(true), 0) : Order.natural(orderBy);
        return new Plan(documents, true, ranges, order.descending(), order.given(), false);
    }

    private static @Nullable Plan by(OrderedIndex index, Conditions conditions, @Nullable Document orderBy) {
        List<byte[]> prefixes = List.of(new byte[0]);
        List<Interval> ranges = List.of(Interval.ALL);
        boolean excludesMissing = false;
        int fixed = 0;
        int used = 0;
        for (var column : index.getKeys()) {
            List<Interval> values = values(conditions.at(column.getKey()), index.isMultikey(used));
            if (values == null) {
                break;
            }
            used++;
            excludesMissing |= values.stream().noneMatch(Planner::mayBeMissing);
            List<Interval> stored = column.isAscending()
                    ? values
                    : values.stream().map(Interval::inverted).toList().reversed();
            boolean points = Intervals.arePoints(stored) && (long) prefixes.size() * stored.size() <= MAX_RANGES;
            if (prefixes.size() * (long) stored.size() > MAX_RANGES) {
                used--;
                break;
            }
            ranges = behind(prefixes, stored);
            if (!points) {
                break;
            }
            fixed += stored.size() == 1 && fixed == used - 1 ? 1 : 0;
            prefixes = ranges.stream()
                    .map(range -> Objects.requireNonNull(range.point()))
                    .toList();
        }
        if (index.sparse() && !excludesMissing) {
            return null;
        }
        if (orderBy == null || orderBy.isEmpty()) {
            return used == 0 ? null : new Plan(index.entries(), false, ranges, false, true, index.isMultikey());
        }
        Order order = isInOrder(index, fixed, orderBy)
                ? Order.of(orderBy, columns(index), ascending(index), fixed)
                : Order.NONE;
        if (used == 0 && !order.given()) {
            return null;
        }
        return new Plan(index.entries(), false, ranges, order.descending(), order.given(), index.isMultikey());
    }

    /**
     * Whether entries are in the order of their values and each document has one: no array is in a column that is read for more
     * than one value, and the order is by none.
     *
     * @param fixed number of leading columns restricted to a single value
     */
    private static boolean isInOrder(OrderedIndex index, int fixed, Document orderBy) {
        List<String> columns = columns(index);
        return IntStream.range(0, index.getKeys().size())
                .filter(index::isMultikey)
                .allMatch(column -> column < fixed && !orderBy.containsKey(columns.get(column)));
    }

    /** Entries of equal values are in id order, as if the id were the last column. */
    private static List<String> columns(OrderedIndex index) {
        List<String> columns = new ArrayList<>();
        index.getKeys().forEach(key -> columns.add(key.getKey()));
        if (!index.isUnique()) {
            columns.add("_id");
        }
        return columns;
    }

    private static List<Boolean> ascending(OrderedIndex index) {
        List<Boolean> ascending = new ArrayList<>();
        index.getKeys().forEach(key -> ascending.add(key.isAscending()));
        if (!index.isUnique()) {
            ascending.add(true);
        }
        return ascending;
    }

    /**
     * The intervals of the column's value; null if unconstrained. Different elements of an array may satisfy different
     * conditions.
     */
    private static @Nullable List<Interval> values(List<List<Interval>> conditions, boolean multikey) {
        List<Interval> values = null;
        for (List<Interval> condition : conditions) {
            if (values == null) {
                values = condition;
            } else if (!multikey) {
                values = Intervals.intersection(values, condition);
            } else if (condition.size() < values.size() || Intervals.arePoints(condition)) {
                values = condition;
            }
        }
        return values;
    }

    private static boolean mayBeMissing(Interval interval) {
        byte[] missing = {KeyBytes.NULL};
        return Arrays.compareUnsigned(interval.lower(), missing) <= 0
                && (interval.upper() == null || Arrays.compareUnsigned(missing, interval.upper()) < 0);
    }

    private static List<Interval> behind(List<byte[]> prefixes, List<Interval> values) {
        List<Interval> ranges = new ArrayList<>(prefixes.size() * values.size());
        for (byte[] prefix : prefixes) {
            for (Interval interval : values) {
                ranges.add(interval.behind(prefix));
            }
        }
        return ranges;
    }

    /**
     * Whether entries read in one direction are in the query's order.
     *
     * @param given false if they must be sorted
     */
    private record Order(boolean given, boolean descending) {

        private static final Order NONE = new Order(false, false);
        private static final Order ANY = new Order(true, false);

        /** @param fixed number of leading columns restricted to a single value */
        static Order of(@Nullable Document orderBy, List<String> columns, List<Boolean> ascending, int fixed) {
            if (orderBy == null || orderBy.isEmpty()) {
                return ANY;
            }
            if (orderBy.containsKey("$natural")) {
                return NONE;
            }
            int column = fixed;
            Boolean reversed = null;
            for (Map.Entry<String, Object> field : orderBy.entrySet()) {
                if (columns.subList(0, fixed).contains(field.getKey())) {
                    continue;
                }
                if (column == columns.size() || !columns.get(column).equals(field.getKey())) {
                    return NONE;
                }
                boolean up = field.getValue() instanceof Number number && number.intValue() > 0;
                boolean against = up != ascending.get(column);
                if (reversed != null && reversed != against) {
                    return NONE;
                }
                reversed = against;
                column++;
            }
            return new Order(true, Boolean.TRUE.equals(reversed));
        }

        static Order natural(@Nullable Document orderBy) {
            return orderBy == null || orderBy.isEmpty() ? ANY : NONE;
        }
    }
}
