package homeward.request.application.suspend;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ConcernFinding;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationState;
import homeward.request.application.Protection.Suspension;
import homeward.request.application.Requirements;

/**
 * Decides on the end of a suspension. Only the requesting state may end it: it would return the person, and its courts
 * hear the appeal. The requested state cannot declare a risk in its own territory unfounded. Neither whoever raised the
 * concern nor whoever assessed the return decides on it. Afterwards the return is assessed anew.
 */
public final class EndSuspensionDecision {

    private EndSuspensionDecision() {}

    public static List<ApplicationEvent> decide(EndSuspension c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.submission(state), at);
        Suspension suspension = state.suspensions().get(c.suspensionId());
        if (suspension == null) {
            throw Refusal.conflict("suspension-open", "no such suspension is in force");
        }
        if (suspension.raisedBy().equals(c.decidedBy())) {
            throw Refusal.rule(
                    "another-officer-decides",
                    "you raised this concern yourself; another officer of your state must decide on it");
        }
        PersonId person = suspension.personId();
        Requirements.protectionKnown(state, person);
        if (state.protection().assessors(person).anyMatch(assessor -> Requirements.same(assessor, at))) {
            throw Refusal.rule(
                    "another-officer-decides",
                    "you have assessed the return of this person; another officer of your state must decide on the"
                            + " concern");
        }
        Requirements.about(c.explanation(), person::equals);
        ConcernFinding finding =
                new ConcernFinding(c.reason(), Requirements.text(c.explanation()), Requirements.author(at));
        return List.of(new SuspensionEnded(c.caseId(), person, c.suspensionId(), Personal.of(person, finding)));
    }
}
