package homeward.casefile.work;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * The order of a list; equal values by key. What is due at no moment comes last either way.
 *
 * @param whom whose due moments count; null for anybody's, and for the other orders
 */
public record Sort(By by, @Nullable WaitsFor whom, boolean descending) {

    public enum By {
        DUE,
        OPENED,
        CHANGED
    }

    /** A place in a list: the value and key of an entry that is, or was, there. */
    public record Place(long value, String key) {}

    long value(Entry entry) {
        return switch (by) {
            case DUE -> entry.due(whom);
            case OPENED -> entry.opened();
            case CHANGED -> entry.changed();
        };
    }

    Place place(Entry entry) {
        return new Place(value(entry), entry.key());
    }

    Comparator<Entry> order() {
        return (one, other) -> compare(value(one), one.key(), value(other), other.key());
    }

    int compare(Entry entry, Place place) {
        return compare(value(entry), entry.key(), place.value(), place.key());
    }

    private int compare(long one, String oneKey, long other, String otherKey) {
        if (by == By.DUE && (one == Entry.NEVER) != (other == Entry.NEVER)) {
            return one == Entry.NEVER ? 1 : -1;
        }
        int ascending = one == other ? oneKey.compareTo(otherKey) : Long.compare(one, other);
        return descending ? -ascending : ascending;
    }

    /** The name of the order, for a cursor: one of another order does not fit. */
    public String name() {
        return whom == null ? by.name() : by + "-" + whom;
    }
}
