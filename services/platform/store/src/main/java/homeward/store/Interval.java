package homeward.store;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * An interval of bytes from {@code lower} (inclusive) to {@code upper} (exclusive; null: unbounded).
 *
 * @param point the encoding of its only value; null if it may contain several
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Interval(byte[] lower, byte @Nullable [] upper, byte @Nullable [] point) {

    static final Interval ALL = new Interval(new byte[] {1}, null, null);

    static Interval point(byte[] encoded) {
        return new Interval(encoded, KeyBytes.after(encoded), encoded);
    }

    static Interval of(byte[] lower, byte @Nullable [] upper) {
        return new Interval(lower, upper, null);
    }

    static Interval startingWith(byte[] prefix) {
        return of(prefix, KeyBytes.after(prefix));
    }

    boolean isEmpty() {
        return upper != null && Arrays.compareUnsigned(lower, upper) >= 0;
    }

    Interval and(Interval other) {
        Interval later = Arrays.compareUnsigned(lower, other.lower) >= 0 ? this : other;
        byte[] least = upper == null
                ? other.upper
                : other.upper == null || Arrays.compareUnsigned(upper, other.upper) <= 0 ? upper : other.upper;
        byte[] one = point != null ? point : other.point;
        return new Interval(later.lower, least, one);
    }

    /** The same values in a descending column, whose bytes are inverted. */
    Interval inverted() {
        if (point != null) {
            return point(OrderedIndex.inverted(point));
        }
        byte[] least = upper == null ? null : KeyBytes.after(OrderedIndex.inverted(upper));
        return of(least == null ? new byte[] {1} : least, KeyBytes.after(OrderedIndex.inverted(lower)));
    }

    /** The interval of these values after the given values of preceding columns. */
    Interval behind(byte[] columns) {
        return new Interval(
                OrderedIndex.concat(columns, lower),
                upper == null ? KeyBytes.after(columns) : OrderedIndex.concat(columns, upper),
                point == null ? null : OrderedIndex.concat(columns, point));
    }
}
