package homeward.audit.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.RuleBasis;
import homeward.events.StateCode;

/**
 * The figures of a pair of states with a quarter or a year, the same for both states.
 *
 * @param quarterOrYear e.g. {@code 2026-Q1} or {@code 2026}
 * @param firstDay in UTC
 * @param published when they were published; they do not change
 * @param minimum least number of applications behind a count, and its unit
 * @param basis the policy that says so
 * @param counts of every measure
 * @param durations of every stage; all withheld for a quarter
 * @param voluntaryShare percentage of the returns that were voluntary, of the published counts; null if one of them is withheld
 */
public record FiguresReport(
        StateCode requesting,
        StateCode requested,
        String quarterOrYear,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant published,
        int minimum,
        RuleBasis basis,
        List<Count> counts,
        List<Days> durations,
        @Nullable Integer voluntaryShare) {

    /**
     * How many applications there were.
     *
     * @param applications a multiple of the minimum; null if it is withheld, because too few are behind it
     * @param within by how many applications the exact number can be less or more; of what is withheld only more, than nothing
     */
    public record Count(Measure measure, @Nullable Integer applications, int within) {}

    /**
     * How long a stage took, in whole days of 24 hours.
     *
     * @param median null if it is withheld
     * @param ninthDecile days within which nine of ten were done; null if it is withheld
     */
    public record Days(
            Stage stage, @Nullable Integer median, @Nullable Integer ninthDecile) {}
}
