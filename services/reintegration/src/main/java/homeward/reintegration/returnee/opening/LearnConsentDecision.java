package homeward.reintegration.returnee.opening;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationState;

/**
 * Consent to a voluntary return opens the reintegration before the journey; consent to a forced return is kept in case
 * the person returns voluntarily after all.
 */
public final class LearnConsentDecision {

    private LearnConsentDecision() {}

    public static List<ReintegrationEvent> decide(
            LearnConsent c, ReintegrationState state, Circumstances at, PackageCatalogue packages) {
        ReturnAnnounced announced = state.announced();
        if (announced == null) {
            throw Refusal.notYet("return-not-announced", "the application is not known yet");
        }
        if (state.opened() || state.returnEnded()) {
            return List.of();
        }
        if (announced.kind() != ReturnKind.VOLUNTARY) {
            return state.consented() ? List.of() : List.of(new ConsentLearned(c.caseId(), c.personId(), c.source()));
        }
        return List.of(Reception.opened(announced, Trigger.VOLUNTARY_RETURN, at.now(), c.source(), packages));
    }
}
