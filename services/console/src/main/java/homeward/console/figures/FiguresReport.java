package homeward.console.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.Lists;

/**
 * The figures of a pair of states with a period.
 *
 * @param quarterOrYear e.g. {@code 2026-Q1} or {@code 2026}
 * @param minimum least number of applications behind a count, and its unit
 * @param voluntaryShare percentage; null if it is withheld
 */
public record FiguresReport(
        String requesting,
        String requested,
        String quarterOrYear,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant published,
        int minimum,
        Basis basis,
        @Nullable List<Count> counts,
        @Nullable List<Days> durations,
        @Nullable Integer voluntaryShare) {

    /**
     * How many applications there were.
     *
     * @param applications null if it is withheld
     * @param within by how many applications the exact number can be less or more
     */
    public record Count(String measure, @Nullable Integer applications, int within) {}

    /**
     * How long a stage took, in whole days.
     *
     * @param median null if it is withheld
     * @param ninthDecile days within which nine of ten were done; null if it is withheld
     */
    public record Days(
            String stage,
            @Nullable Integer median,
            @Nullable Integer ninthDecile) {}

    public List<Count> allCounts() {
        return Lists.of(counts);
    }

    public List<Days> allDurations() {
        return Lists.of(durations);
    }

    /** Withheld if the service says nothing of the measure. */
    Count count(String measure) {
        return allCounts().stream()
                .filter(count -> count.measure().equals(measure))
                .findFirst()
                .orElseGet(() -> new Count(measure, null, 0));
    }
}
