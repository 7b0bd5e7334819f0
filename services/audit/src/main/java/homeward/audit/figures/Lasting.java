package homeward.audit.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a stage took.
 *
 * @param median in whole days
 * @param ninthDecile days within which nine of ten were done; null if too few applications lie beyond
 */
record Lasting(Stage stage, int median, @Nullable Integer ninthDecile) {

    private static final int HALF = 50;
    private static final int NINE_OF_TEN = 90;

    /**
     * Whether it is told follows from published counts alone: at least the minimum of applications must lie on either side.
     *
     * @param days of all applications that ended the stage in the period, shortest first
     * @param counts as published of the period
     */
    static Optional<Lasting> of(Stage stage, List<Integer> days, Map<Measure, Integer> counts, int minimum) {
        int sure = Math.min(days.size(), sure(stage, counts, minimum));
        if (sure < 2 * minimum + 1) {
            return Optional.empty();
        }
        boolean tail = sure * (100 - NINE_OF_TEN) >= minimum * 100;
        return Optional.of(new Lasting(stage, rank(days, HALF), tail ? rank(days, NINE_OF_TEN) : null));
    }

    /** How many applications there are at least, for whoever knows what is published. */
    private static int sure(Stage stage, Map<Measure, Integer> counts, int minimum) {
        return stage.ends().stream()
                .mapToInt(measure -> Math.max(
                        0,
                        counts.getOrDefault(measure, 0)
                                - (measure == Measure.REFUSED_IN_TIME
                                        ? Fives.slack(Measure.REASONS.size(), minimum)
                                        : Fives.slack(minimum))))
                .sum();
    }

    /** The nearest rank. */
    private static int rank(List<Integer> days, int percent) {
        return days.get(Math.ceilDiv(days.size() * percent, 100) - 1);
    }
}
