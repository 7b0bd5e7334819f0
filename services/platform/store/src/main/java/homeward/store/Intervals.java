package homeward.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Ascending lists of disjoint intervals. */
final class Intervals {

    private static final Comparator<Interval> BY_LOWER = (a, b) -> Arrays.compareUnsigned(a.lower(), b.lower());

    private Intervals() {}

    /** Sorts the intervals and joins overlapping ones. */
    static List<Interval> union(List<Interval> intervals) {
        List<Interval> sorted = intervals.stream()
                .filter(interval -> !interval.isEmpty())
                .sorted(BY_LOWER)
                .toList();
        List<Interval> union = new ArrayList<>(sorted.size());
        for (Interval next : sorted) {
            Interval last = union.isEmpty() ? null : union.getLast();
            if (last == null || (last.upper() != null && Arrays.compareUnsigned(last.upper(), next.lower()) <= 0)) {
                union.add(next);
            } else if (!(last.point() != null && Arrays.equals(last.point(), next.point()))) {
                boolean longer = last.upper() != null
                        && (next.upper() == null || Arrays.compareUnsigned(last.upper(), next.upper()) < 0);
                union.set(union.size() - 1, Interval.of(last.lower(), longer ? next.upper() : last.upper()));
            }
        }
        return union;
    }

    static List<Interval> intersection(List<Interval> first, List<Interval> second) {
        List<Interval> both = new ArrayList<>();
        for (Interval one : first) {
            for (Interval other : second) {
                Interval common = one.and(other);
                if (!common.isEmpty()) {
                    both.add(common);
                }
            }
        }
        return both;
    }

    static boolean arePoints(List<Interval> intervals) {
        return intervals.stream().allMatch(interval -> interval.point() != null);
    }
}
