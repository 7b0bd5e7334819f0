package homeward.request.application.consent;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.request.application.ApplicationCommand.UpholdConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.Submission;
import homeward.treaties.TreatyProfile;

/** Decides whether a consent given before a correction may be upheld. Its transfer window stays as it was. */
public final class UpholdConsentDecision {

    private UpholdConsentDecision() {}

    public static List<ApplicationEvent> decide(
            UpholdConsent c, ApplicationState state, Circumstances at, TreatyProfile profile) {
        Submission submission = Requirements.running(state);
        Requirements.requestedSide(submission, at);
        if (!(Requirements.standing(state, c.personId()) instanceof Standing.Questioned questioned)) {
            throw Refusal.conflict("consent-questioned", "there is no consent that a correction has put in question");
        }
        if (!at.now().isBefore(questioned.windowEnds())) {
            throw Refusal.rule("upheld-within-transfer-window", "the transfer window has already ended");
        }
        return List.of(new ConsentUpheld(
                c.caseId(),
                c.personId(),
                questioned.windowEnds(),
                profile.citation("transferWindow." + submission.procedure())));
    }
}
