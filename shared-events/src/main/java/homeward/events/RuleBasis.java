package homeward.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Source of a rule that a decision applied.
 *
 * @param profile treaty profile or package catalogue, e.g. {@code EU-RUS-2006}
 * @param version version of the profile or catalogue
 * @param field field of the profile, e.g. {@code replyLimit}
 * @param article article of the treaty, e.g. {@code 11(2)}; null if none was found
 * @param verified whether the treaty's text was consulted; an unverified figure is never shown as fact
 * @param workingDays how working days were counted; null if the rule counts none
 */
public record RuleBasis(
        String profile,
        int version,
        String field,
        @Nullable String article,
        boolean verified,
        @Nullable WorkingDayCount workingDays) {

    /**
     * The calendar by which a limit in working days was counted.
     *
     * @param calendar the state whose working days count
     * @param verified whether every day was found in the state's own law or decree; otherwise the count must be checked
     * @param earliestEnd end of the limit if days in doubt were working days; the limit itself counts them as days off.
     *     Null for a limit counted backwards
     */
    public record WorkingDayCount(
            StateCode calendar, boolean verified, @Nullable Instant earliestEnd) {}

    public RuleBasis(String profile, int version, String field, @Nullable String article, boolean verified) {
        this(profile, version, field, article, verified, null);
    }

    /** The same source, with the days that were counted. */
    public RuleBasis counted(WorkingDayCount days) {
        return new RuleBasis(profile, version, field, article, verified, days);
    }
}
