package homeward.chassis.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lists of records inside a section, changed by making a new list. Order of first mention is kept. */
public final class Entries {

    private Entries() {}

    /** Changes the entries that fit; none where none does. */
    public static <T> List<T> change(List<T> entries, Predicate<? super T> which, UnaryOperator<T> change) {
        return entries.stream()
                .map(entry -> which.test(entry) ? change.apply(entry) : entry)
                .toList();
    }

    /** Changes the entry that fits, or adds the absent one changed. */
    public static <T> List<T> changeOrAdd(
            List<T> entries, Predicate<? super T> which, Supplier<? extends T> absent, UnaryOperator<T> change) {
        return entries.stream().anyMatch(which)
                ? change(entries, which, change)
                : add(entries, change.apply(absent.get()));
    }

    public static <T> List<T> add(List<T> entries, T entry) {
        List<T> longer = new ArrayList<>(entries);
        longer.add(entry);
        return List.copyOf(longer);
    }

    public static <T> List<T> remove(List<T> entries, Predicate<? super T> which) {
        return entries.stream().filter(which.negate()).toList();
    }
}
