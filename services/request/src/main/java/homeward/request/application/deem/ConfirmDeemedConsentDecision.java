package homeward.request.application.deem;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.request.application.TransferWindow;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on an officer's confirmation of deemed consent. The transfer window runs from the end of the reply limit, not
 * from the confirmation, so that a late confirmation does not prolong it.
 */
public final class ConfirmDeemedConsentDecision {

    private ConfirmDeemedConsentDecision() {}

    public static List<ApplicationEvent> decide(
            ConfirmDeemedConsent c,
            ApplicationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        Submission submission = Requirements.running(state);
        Requirements.requestingSide(submission, at);
        ReplyLimit limit = state.replyLimit();
        if (limit == null || !(Requirements.standing(state, c.personId()) instanceof Standing.Deemed)) {
            throw Refusal.conflict("deemed-consent-arisen", "there is no deemed consent to confirm");
        }
        TransferWindow window = TransferWindow.afterSilence(limit, submission, profile, limits);
        if (!at.now().isBefore(window.ends())) {
            throw Refusal.rule(
                    "confirmation-within-transfer-window", "the transfer window has already ended", window.basis());
        }
        return List.of(new DeemedConsentConfirmed(c.caseId(), c.personId(), window.ends(), window.basis()));
    }
}
