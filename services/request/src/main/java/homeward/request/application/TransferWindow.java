package homeward.request.application;

import java.time.Instant;

import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile;

/** How long a consent may be used, by the treaty and the requested state's calendar. */
public record TransferWindow(Instant ends, RuleBasis basis) {

    /** @throws Refusal where the treaty profile has no window: nobody may guess one */
    public static TransferWindow opened(
            Instant start, Submission submission, TreatyProfile profile, LimitClock limits) {
        Rule<Limit> rule = profile.transferWindow(submission.procedure())
                .orElseThrow(() -> Refusal.rule(
                        "transfer-window-known", "the treaty profile has no transfer window for this procedure"));
        return new TransferWindow(limits.end(start, rule.value(), submission.requestedState()), rule.basis());
    }
}
