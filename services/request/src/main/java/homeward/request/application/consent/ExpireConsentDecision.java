package homeward.request.application.consent;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.Standing;

/** Decides whether the transfer window of a consent has ended, or of a deemed consent that nobody confirmed. One that was used does not. */
public final class ExpireConsentDecision {

    private ExpireConsentDecision() {}

    public static List<ApplicationEvent> decide(ExpireConsent c, ApplicationState state, Circumstances at) {
        if (state.phase() != Phase.RUNNING || state.handover(c.personId()).isPresent()) {
            return List.of();
        }
        return switch (state.standings().get(c.personId())) {
            case Standing.Consented consent -> ended(c, consent.windowEnds(), at);
            case Standing.Deemed unconfirmed -> ended(c, unconfirmed.windowEnds(), at);
            case Standing.Questioned questioned -> ended(c, questioned.windowEnds(), at);
            case Standing.Awaiting _, Standing.Refused _, Standing.Withdrawn _, Standing.ConsentLost _ -> List.of();
            case null -> List.of();
        };
    }

    private static List<ApplicationEvent> ended(ExpireConsent c, Instant windowEnds, Circumstances at) {
        return at.now().isBefore(windowEnds)
                ? List.of()
                : List.of(new ConsentExpired(c.caseId(), c.personId(), windowEnds));
    }
}
