package homeward.request.application.consent;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;

/**
 * Decides on the withdrawal of consent, express or deemed, by the requested state. A departure after the withdrawal is an
 * incident of the transfer; after the handover a consent is used.
 */
public final class WithdrawConsentDecision {

    private WithdrawConsentDecision() {}

    public static List<ApplicationEvent> decide(WithdrawConsent c, ApplicationState state, Circumstances at) {
        Requirements.requestedSide(Requirements.running(state), at);
        Standing standing = Requirements.standing(state, c.personId());
        Requirements.notHandedOver(state, c.personId());
        Requirements.reasons(
                c.reasons(),
                "consent-withdrawal-needs-a-reason",
                "a withdrawal of consent requires at least one reason");
        return switch (standing) {
            case Standing.Consented _, Standing.Deemed _, Standing.Questioned _ ->
                List.of(new ConsentWithdrawn(c.caseId(), c.personId(), c.reasons(), c.explanation()));
            case Standing.Awaiting _, Standing.Refused _, Standing.Withdrawn _, Standing.ConsentLost _ ->
                throw Refusal.conflict("consent-given", "there is no consent to withdraw");
        };
    }
}
