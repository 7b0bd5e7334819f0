package homeward.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import org.jspecify.annotations.Nullable;

/**
 * The part of a query that indexes can use: per path, conditions that must all hold, each as disjoint ascending
 * intervals of encoded values. Every matching document has a value in them. Other parts of the query are omitted;
 * candidates are matched against the whole query afterwards.
 */
final class Conditions {

    private static final Interval NULLS =
            Interval.of(new byte[] {KeyBytes.EMPTY_ARRAY}, new byte[] {KeyBytes.NULL + 1});

    private final Map<String, List<List<Interval>>> byPath = new HashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll("", query);
        return conditions;
    }

    List<List<Interval>> at(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    boolean isEmpty() {
        return byPath.isEmpty();
    }

    private void addAll(String prefix, Document query) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof Collection<?> all) {
                for (Object one : all) {
                    if (one instanceof Document document) {
                        addAll(prefix, document);
                    }
                }
            } else if (!key.startsWith("$")) {
                addPath(prefix + key, value);
            }
        });
    }

    private void addPath(String path, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            addRegex(path, BsonRegularExpression.convertToRegularExpression(value));
        } else if (value instanceof Document document && isOperators(document)) {
            addOperators(path, document);
        } else {
            addEquals(path, value);
        }
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private void addOperators(String path, Document operators) {
        Interval range = Interval.ALL;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            Object operand = operator.getValue();
            switch (operator.getKey()) {
                case "$eq" -> addEquals(path, operand);
                case "$in" -> addIn(path, operand);
                case "$gt", "$gte", "$lt", "$lte" -> range = range.and(bound(operator.getKey(), operand));
                case "$elemMatch" -> addElement(path, operand);
                default -> {
                    // nothing an index could use
                }
            }
        }
        if (!range.equals(Interval.ALL)) {
            add(path, range.isEmpty() ? List.of() : List.of(range));
        }
    }

    private void addElement(String path, @Nullable Object condition) {
        if (!(condition instanceof Document element)) {
            return;
        }
        if (isOperators(element)) {
            if (!element.containsKey("$elemMatch")) {
                addOperators(path, element);
            }
        } else {
            addAll(path + ".", element);
        }
    }

    private void addEquals(String path, @Nullable Object value) {
        Interval one = equal(value);
        if (one != null) {
            add(path, List.of(one));
        }
    }

    private void addIn(String path, @Nullable Object operand) {
        if (!(operand instanceof Collection<?> values)) {
            return;
        }
        List<Interval> all = new ArrayList<>();
        for (Object value : values) {
            Interval one = equal(value);
            if (one == null) {
                return;
            }
            all.add(one);
        }
        add(path, Intervals.union(all));
    }

    private void addRegex(String path, BsonRegularExpression regex) {
        String prefix = RegexPrefix.of(regex);
        if (!prefix.isEmpty()) {
            add(path, List.of(Interval.startingWith(KeyBytes.ofStringPrefix(prefix))));
        }
    }

    private void add(String path, List<Interval> intervals) {
        byPath.computeIfAbsent(path, _ -> new ArrayList<>()).add(intervals);
    }

    /** Null if an index does not contain such a value as a whole. */
    private static @Nullable Interval equal(@Nullable Object value) {
        if (Missing.isNullOrMissing(value)) {
            return NULLS;
        }
        if (value instanceof Collection<?> || BsonRegularExpression.isRegularExpression(value)) {
            return null;
        }
        return Interval.point(KeyBytes.of(value));
    }

    /** A value compares only with values of its own type. */
    private static Interval bound(String operator, @Nullable Object operand) {
        if (Missing.isNullOrMissing(operand)
                || !KeyBytes.isScalar(operand)
                || operand instanceof MinKey
                || operand instanceof MaxKey) {
            return Interval.ALL;
        }
        byte[] encoded = KeyBytes.of(operand);
        byte[] type = {encoded[0]};
        byte[] after = KeyBytes.after(encoded);
        return switch (operator) {
            case "$gt" -> Interval.of(after == null ? encoded : after, KeyBytes.after(type));
            case "$gte" -> Interval.of(encoded, KeyBytes.after(type));
            case "$lt" -> Interval.of(type, encoded);
            default -> Interval.of(type, after);
        };
    }
}
