package homeward.request.application.consent;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.Standing;

/** Decides whether the transfer window of a consent has ended. */
public final class ExpireConsentDecision {

    private ExpireConsentDecision() {}

    public static List<ApplicationEvent> decide(ExpireConsent c, ApplicationState state, Circumstances at) {
        if (state.phase() == Phase.RUNNING
                && state.standings().get(c.personId()) instanceof Standing.Consented consent
                && !at.now().isBefore(consent.windowEnds())) {
            return List.of(new ConsentExpired(c.caseId(), c.personId(), consent.windowEnds()));
        }
        return List.of();
    }
}
