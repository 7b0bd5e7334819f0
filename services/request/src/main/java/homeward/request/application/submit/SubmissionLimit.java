package homeward.request.application.submit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/** The latest day an application for a third-country national or stateless person may be made; own nationals have none. */
final class SubmissionLimit {

    /** A day may have begun somewhere before it begins here; no two time zones are further apart in practice. */
    private static final Duration AHEAD_SOMEWHERE = Duration.ofDays(1);

    private SubmissionLimit() {}

    static void check(SubmitApplication c, TreatyProfile profile, LimitClock limits, Instant now) {
        LocalDate known = c.irregularStayKnownSince();
        if (known != null && noon(known).isAfter(now.plus(AHEAD_SOMEWHERE))) {
            throw Refusal.invalid("irregularStayKnownSince", "this day has not come yet");
        }
        c.persons().stream()
                .map(Transferee::category)
                .filter(category -> category == Category.THIRD_COUNTRY_NATIONAL || category == Category.STATELESS)
                .flatMap(category -> profile.submissionLimit(category).stream())
                .forEach(rule -> check(c, known, rule, limits, now));
    }

    private static void check(
            SubmitApplication c, @Nullable LocalDate known, Rule<Limit> rule, LimitClock limits, Instant now) {
        if (known == null) {
            throw Refusal.invalid(
                    "irregularStayKnownSince",
                    "needed for a person who is not a national: the treaty limits submission");
        }
        if (!now.isBefore(limits.end(noon(known), rule.value(), c.requestingState()))) {
            throw Refusal.rule(
                    "submission-limit",
                    "the time to apply for a person who is not a national has passed",
                    rule.basis());
        }
    }

    /** An instant that falls on this day in every state's time zone but the outermost. */
    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
