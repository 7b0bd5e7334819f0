package homeward.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.bson.Document;

/**
 * Documents with few, mixed values, so that queries match some: {@code a} and {@code b} contain one value, {@code t}
 * may contain an array, {@code n.x} is nested, {@code e} is an array of documents with {@code id} and {@code k}.
 */
final class RandomDocuments {

    private static final Object MISSING = new Object();

    private RandomDocuments() {}

    static Arbitrary<Document> documents() {
        Arbitrary<Object> array = values().list().ofMaxSize(3).map(list -> (Object) list);
        Arbitrary<Object> element = Combinators.combine(maybe(values()), maybe(values()))
                .as((id, k) -> (Object) document("id", id, "k", k));
        Arbitrary<Object> elements = element.list().ofMaxSize(3).map(list -> (Object) list);
        Arbitrary<Object> nested = values().map(value -> (Object) new Document("x", value));
        return Combinators.combine(
                        maybe(values()),
                        maybe(values()),
                        maybe(Arbitraries.oneOf(array, values())),
                        maybe(Arbitraries.oneOf(nested, values())),
                        maybe(elements))
                .as((a, b, t, n, e) -> document("a", a, "b", b, "t", t, "n", n, "e", e));
    }

    private static Arbitrary<Object> numbers() {
        return Arbitraries.of(
                0, 1, 1L, 1.0, 1.5, 2, 3, 4.0, -2, 9_007_199_254_740_993L, 9_007_199_254_740_992.0, Long.MIN_VALUE);
    }

    private static Arbitrary<Object> strings() {
        return Arbitraries.of("", "a", "ab", "ab\u0000", "abc", "b", "\u00e9", "\ud83d\ude00", "\uffee");
    }

    @SuppressWarnings("JavaUtilDate") // as documents hold a moment
    private static Arbitrary<Object> others() {
        return Arbitraries.of(
                true,
                false,
                new Date(0),
                new Date(1_795_000_000_000L),
                new UUID(1, 2),
                new UUID(-1, 2),
                new Document("y", 1));
    }

    static Arbitrary<Object> values() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, numbers()),
                net.jqwik.api.Tuple.of(4, strings()),
                net.jqwik.api.Tuple.of(1, others()));
    }

    static Arbitrary<Document> indexes() {
        return Arbitraries.of(
                new Document("a", 1),
                new Document("a", -1),
                new Document("a", 1).append("b", 1),
                new Document("a", 1).append("b", -1),
                new Document("b", -1).append("a", 1),
                new Document("t", 1),
                new Document("t", 1).append("a", 1),
                new Document("t", 1).append("a", -1).append("b", 1),
                new Document("b", 1).append("t", -1),
                new Document("n.x", 1),
                new Document("e.id", 1),
                new Document("e.id", -1).append("b", 1),
                new Document("e.k", 1));
    }

    static Arbitrary<Document> orders() {
        return Arbitraries.of(
                new Document(),
                new Document("a", 1),
                new Document("a", -1),
                new Document("a", 1).append("b", 1),
                new Document("a", -1).append("b", 1),
                new Document("b", 1).append("a", -1),
                new Document("t", 1),
                new Document("n.x", -1));
    }

    static Arbitrary<Document> filters() {
        Arbitrary<Document> one = Combinators.combine(Arbitraries.of("a", "a", "b", "t", "n.x", "e.id"), conditions())
                .as(Document::new);
        Arbitrary<Document> element = Combinators.combine(values(), Arbitraries.of("id", "k"))
                .as((value, field) -> new Document("e", new Document("$elemMatch", new Document(field, value))));
        Arbitrary<Document> simple = Arbitraries.oneOf(one, one, one, element);
        return Arbitraries.oneOf(
                simple,
                simple,
                simple.list().ofMinSize(1).ofMaxSize(2).map(all -> new Document("$and", all)),
                simple.list().ofSize(2).map(RandomDocuments::merged),
                simple.list().ofMinSize(1).ofMaxSize(3).map(all -> new Document("$or", all)));
    }

    private static Arbitrary<Object> conditions() {
        Arbitrary<Object> value = values();
        Arbitrary<Object> comparison = Combinators.combine(
                        Arbitraries.of("$gt", "$gte", "$lt", "$lte", "$ne", "$eq"), value)
                .as((operator, operand) -> (Object) new Document(operator, operand));
        Arbitrary<Object> between = Arbitraries.oneOf(between(numbers()), between(strings()), between(others()));
        Arbitrary<Object> in =
                value.list().ofMaxSize(4).map(list -> (Object) new Document("$in", new ArrayList<>(list)));
        Arbitrary<Object> prefix = Arbitraries.of("^a", "^ab", "^a.*", "^ab?", "^\\Qab\\E", "^b|^a", "a")
                .map(regex -> (Object) new Document("$regex", regex));
        Arbitrary<Object> missing = Arbitraries.of(new Document("$eq", null), new Document("$exists", true));
        return Arbitraries.oneOf(value, value, comparison, comparison, between, in, prefix, missing);
    }

    private static Arbitrary<Object> between(Arbitrary<Object> ofOneType) {
        return Combinators.combine(Arbitraries.of("$gt", "$gte"), ofOneType, Arbitraries.of("$lt", "$lte"), ofOneType)
                .as((from, low, to, high) -> (Object) new Document(from, low).append(to, high));
    }

    private static Document merged(List<Document> all) {
        Document merged = new Document();
        all.forEach(merged::putAll);
        return merged;
    }

    private static Arbitrary<Object> maybe(Arbitrary<Object> value) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, value), net.jqwik.api.Tuple.of(1, Arbitraries.just(MISSING)));
    }

    private static Document document(Object... namesAndValues) {
        Document document = new Document();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != MISSING) {
                document.append((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return document;
    }
}
