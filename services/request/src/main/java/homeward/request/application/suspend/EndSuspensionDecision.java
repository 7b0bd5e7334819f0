package homeward.request.application.suspend;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Appeal;
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

    private static final Set<ConcernFinding.Reason> ENDS_APPEAL = Set.of(
            ConcernFinding.Reason.APPEAL_DISMISSED,
            ConcernFinding.Reason.APPEAL_WITHDRAWN,
            ConcernFinding.Reason.RAISED_IN_ERROR);

    private EndSuspensionDecision() {}

    public static List<ApplicationEvent> decide(EndSuspension c, ApplicationState state, Circumstances at) {
        return decide(c, null, state, at);
    }

    /** @param appeal the end of an appeal; null if it is none, or is not recorded as such */
    public static List<ApplicationEvent> decide(
            EndSuspension c, @Nullable Appeal appeal, ApplicationState state, Circumstances at) {
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
        if (upheld(suspension, c, state)) {
            endsDecision(c.reason(), suspension);
        } else if (suspension.appeal() && !ENDS_APPEAL.contains(c.reason())) {
            throw Refusal.rule(
                    "appeal-pending",
                    "an appeal with suspensive effect stops this return; only its end, or that it was reported in error,"
                            + " ends the suspension");
        }
        Requirements.about(c.explanation(), person::equals);
        ConcernFinding finding =
                new ConcernFinding(c.reason(), Requirements.text(c.explanation()), Requirements.author(at), appeal);
        return List.of(new SuspensionEnded(c.caseId(), person, c.suspensionId(), Personal.of(person, finding)));
    }

    private static boolean upheld(Suspension suspension, EndSuspension c, ApplicationState state) {
        return suspension.upheld() || (suspension.appeal() && state.protection().decided(c.suspensionId()));
    }

    /** What a court has decided stops the return until the danger no longer exists. */
    private static void endsDecision(ConcernFinding.Reason reason, Suspension suspension) {
        boolean neverDecided =
                reason == ConcernFinding.Reason.RAISED_IN_ERROR && suspension.upheld() && suspension.reported();
        if (reason != ConcernFinding.Reason.RISK_NO_LONGER_EXISTS && !neverDecided) {
            throw Refusal.rule(
                    "appeal-pending",
                    "a court has decided that this return may not take place; only that the risk no longer exists, or,"
                            + " of a decision merely reported as a concern, that it was reported in error, ends the"
                            + " suspension");
        }
    }
}
