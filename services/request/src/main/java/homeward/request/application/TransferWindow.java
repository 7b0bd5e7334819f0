package homeward.request.application;

import java.time.Instant;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/** Period of validity of a consent, by the treaty and the requested state's calendar. */
public record TransferWindow(Instant ends, RuleBasis basis) {

    /**
     * The window of a consent by silence: it runs from the last day of the reply limit.
     *
     * @throws Refusal if the treaty profile has no transfer window
     */
    public static TransferWindow afterSilence(
            ReplyLimit limit, Submission submission, TreatyProfile profile, LimitClock limits) {
        return opened(limit.due().minusNanos(1), submission, profile, limits);
    }

    /** @throws Refusal if the treaty profile has no transfer window; none is guessed */
    public static TransferWindow opened(
            Instant start, Submission submission, TreatyProfile profile, LimitClock limits) {
        Rule<Limit> rule = profile.transferWindow(submission.procedure())
                .orElseThrow(() -> Refusal.rule(
                        "transfer-window-known",
                        "the treaty profile has no transfer window for this procedure",
                        profile.citation("transferWindow." + submission.procedure())));
        LimitClock.Counted window = limits.count(start, rule, submission.requestedState());
        return new TransferWindow(window.end(), window.basis());
    }
}
