package homeward.chassis.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lists of records inside a section; every change returns a new list. Entries stay in order of first insertion. */
public final class Entries {

    private Entries() {}

    /** Changes the matching entries, if any. */
    public static <T> List<T> change(List<T> entries, Predicate<? super T> which, UnaryOperator<T> change) {
        return entries.stream()
                .map(entry -> which.test(entry) ? change.apply(entry) : entry)
                .toList();
    }

    /** Changes the matching entry; if there is none, adds {@code absent}, changed. */
    public static <T> List<T> changeOrAdd(
            List<T> entries, Predicate<? super T> which, Supplier<? extends T> absent, UnaryOperator<T> change) {
        return entries.stream().anyMatch(which)
                ? change(entries, which, change)
                : add(entries, change.apply(absent.get()));
    }

    /**
     * Changes the entry with that key, or inserts {@code absent}, changed. The list is sorted by the text of its keys,
     * so that it does not depend on the order in which several streams are folded.
     */
    public static <K, T> List<T> keyed(
            List<T> entries,
            Function<? super T, K> keyOf,
            K key,
            Function<K, ? extends T> absent,
            UnaryOperator<T> change) {
        List<T> all = new ArrayList<>(entries);
        int place = 0;
        while (place < all.size() && order(keyOf.apply(all.get(place)), key) < 0) {
            place++;
        }
        if (place < all.size() && order(keyOf.apply(all.get(place)), key) == 0) {
            all.set(place, change.apply(all.get(place)));
        } else {
            all.add(place, change.apply(absent.apply(key)));
        }
        return List.copyOf(all);
    }

    private static int order(Object one, Object other) {
        return one.toString().compareTo(other.toString());
    }

    /** Appends an entry. */
    public static <T> List<T> add(List<T> entries, T entry) {
        List<T> longer = new ArrayList<>(entries);
        longer.add(entry);
        return List.copyOf(longer);
    }

    /** Removes the matching entries. */
    public static <T> List<T> remove(List<T> entries, Predicate<? super T> which) {
        return entries.stream().filter(which.negate()).toList();
    }
}
