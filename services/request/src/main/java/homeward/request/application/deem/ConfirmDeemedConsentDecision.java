package homeward.request.application.deem;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.request.application.TransferWindow;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;

/**
 * Decides on an officer's confirmation of deemed consent. The transfer window is the one with which the consent arose: neither a
 * late confirmation nor a limit that another person of the case was given since prolongs it.
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
        if (!(Requirements.standing(state, c.personId()) instanceof Standing.Deemed deemed)) {
            throw Refusal.conflict("deemed-consent-arisen", "there is no deemed consent to confirm");
        }
        if (!state.silentAbout(c.personId())) {
            throw Refusal.conflict(
                    "deemed-consent-arisen",
                    "the requested state has found that the nationality is not established: it was not silent");
        }
        RuleBasis basis = TransferWindow.opened(deemed.since().minusNanos(1), submission, profile, limits)
                .basis();
        if (!at.now().isBefore(deemed.windowEnds())) {
            throw Refusal.rule("confirmation-within-transfer-window", "the transfer window has already ended", basis);
        }
        return List.of(new DeemedConsentConfirmed(c.caseId(), c.personId(), deemed.windowEnds(), basis));
    }
}
