package homeward.request.application.withdraw;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.request.application.ApplicationCommand.WithdrawPerson;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;

/**
 * Decides on the withdrawal of the application for one person; it goes on for the others. The person remains one of the
 * family: a child is not left behind, and does not travel without its adult.
 */
public final class WithdrawPersonDecision {

    private WithdrawPersonDecision() {}

    public static List<ApplicationEvent> decide(WithdrawPerson c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.running(state), at);
        Requirements.notHandedOver(state, c.personId());
        return switch (Requirements.standing(state, c.personId())) {
            case Standing.Awaiting _, Standing.Consented _, Standing.Deemed _, Standing.Questioned _ ->
                List.of(new PersonWithdrawn(c.caseId(), c.personId(), Personal.of(c.personId(), c.reason())));
            case Standing.Withdrawn _ ->
                throw Refusal.conflict("person-withdrawn", "the application has been withdrawn for this person");
            case Standing.Refused _, Standing.ConsentLost _ ->
                throw Refusal.conflict(
                        "application-for-the-person-goes-on", "the application has come to its end for this person");
        };
    }
}
