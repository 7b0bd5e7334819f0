package homeward.request.application.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/** Time limit for applications for third-country nationals and stateless persons; there is none for own nationals. */
public final class SubmissionLimit {

    /** A date begins in some time zones before it begins in UTC, by less than a day. */
    private static final Duration AHEAD_SOMEWHERE = Duration.ofDays(1);

    private SubmissionLimit() {}

    static void check(SubmitApplication c, TreatyProfile profile, LimitClock limits, Instant now) {
        LocalDate known = c.irregularStayKnownSince();
        if (known != null && noon(known).isAfter(now.plus(AHEAD_SOMEWHERE))) {
            throw Refusal.invalid("irregularStayKnownSince", "must not lie in the future");
        }
        inTime(
                c.persons(),
                known,
                c.requestingState(),
                now,
                profile,
                limits,
                "the submission limit for persons who are not nationals has passed");
    }

    /**
     * @param known since when the requesting state knew of the irregular stay; null if it did not say
     * @param late what to say if it was too late
     */
    public static void inTime(
            List<Transferee> persons,
            @Nullable LocalDate known,
            StateCode requestingState,
            Instant submitted,
            TreatyProfile profile,
            LimitClock limits,
            String late) {
        persons.stream()
                .map(Transferee::category)
                .filter(category -> category == Category.THIRD_COUNTRY_NATIONAL || category == Category.STATELESS)
                .flatMap(category -> profile.submissionLimit(category).stream())
                .forEach(rule -> {
                    if (known == null) {
                        throw Refusal.invalid(
                                "irregularStayKnownSince",
                                "required for persons who are not nationals: the treaty sets a submission limit");
                    }
                    if (!submitted.isBefore(limits.end(noon(known), rule.value(), requestingState))) {
                        throw Refusal.rule("submission-limit", late, rule.basis());
                    }
                });
    }

    /** An instant within this date in every time zone but the outermost. */
    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
