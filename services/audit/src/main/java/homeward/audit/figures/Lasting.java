package homeward.audit.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a stage took.
 *
 * @param median in whole days; null if it is not told
 * @param ninthDecile days within which nine of ten were done; null if it is not told
 */
record Lasting(
        Stage stage, @Nullable Integer median, @Nullable Integer ninthDecile) {

    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    /**
     * Whether a rank is told follows from published counts alone. At least the minimum of applications must lie on either side;
     * and where what is late is counted apart, these counts must say on which side of the limit the rank lies, or else the rank
     * would tell more of them.
     *
     * @param days of all applications that ended the stage in the period, shortest first
     * @param counts as published of the period
     * @return empty if nothing is told
     */
    static Optional<Lasting> of(Stage stage, List<Integer> days, Map<Measure, Integer> counts, int minimum) {
        Bounds late = Bounds.of(stage.late(), counts, minimum);
        Bounds early = Bounds.of(stage.early(), counts, minimum);
        int sure =
                Math.min(days.size(), Bounds.of(stage.ends(), counts, minimum).least());
        if (sure < 2 * minimum + 1) {
            return Optional.empty();
        }
        boolean tail = sure * (100 - NINE_OF_TEN) >= minimum * 100;
        Integer median = isSettled(HALF, early, late) ? rank(days, HALF) : null;
        Integer ninth = tail && isSettled(NINE_OF_TEN, early, late) ? rank(days, NINE_OF_TEN) : null;
        return median == null && ninth == null ? Optional.empty() : Optional.of(new Lasting(stage, median, ninth));
    }

    /** Whether the rank is certain to lie among those that were late, or certain not to. */
    private static boolean isSettled(int percent, Bounds early, Bounds late) {
        return percent * late.least() > (100 - percent) * early.most()
                || percent * late.most() <= (100 - percent) * early.least();
    }

    /** The nearest rank. */
    private static int rank(List<Integer> days, int percent) {
        return days.get(Math.ceilDiv(days.size() * percent, 100) - 1);
    }

    /** How many applications there are, for whoever knows what is published. */
    private record Bounds(int least, int most) {

        static Bounds of(List<Measure> measures, Map<Measure, Integer> counts, int minimum) {
            int told = measures.stream()
                    .mapToInt(measure -> counts.getOrDefault(measure, 0))
                    .sum();
            int each = measures.stream()
                    .mapToInt(measure -> Math.max(0, counts.getOrDefault(measure, 0) - measure.within(minimum)))
                    .sum();
            int within = Precondition.slack(measures, minimum);
            return new Bounds(Math.max(each, told - within), told + within);
        }
    }
}
