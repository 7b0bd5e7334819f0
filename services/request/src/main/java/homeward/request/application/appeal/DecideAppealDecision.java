package homeward.request.application.appeal;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Appeal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.ProtectionRecord;
import homeward.request.application.ApplicationCommand.DecideAppeal;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationState;
import homeward.request.application.Protection.Suspension;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.request.application.suspend.EndSuspensionDecision;
import homeward.treaties.LimitClock;

/**
 * Records how an appeal ended. If it suspended the return and failed, the suspension ends, by the rules on whoever may end
 * one. If it succeeded, the return is suspended by the court's decision from now on, also if the appeal has suspended it
 * already: whoever is on the way is stopped by what became known last. Other states see one more suspension.
 */
public final class DecideAppealDecision {

    private DecideAppealDecision() {}

    public static List<ApplicationEvent> decide(
            DecideAppeal c, ApplicationState state, Circumstances at, LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestingSide(submission, at);
        if (c.decidedOn().isAfter(limits.day(at.now(), submission.requestingState()))) {
            throw Refusal.invalid("decidedOn", "must not lie in the future");
        }
        if (state.protection()
                .lodgedOn(c.appealId())
                .filter(c.decidedOn()::isBefore)
                .isPresent()) {
            throw Refusal.invalid("decidedOn", "must not be before the day on which the appeal was lodged");
        }
        Suspension suspension = state.suspensions().get(c.appealId());
        if (suspension != null && suspension.appeal()) {
            undecided(c, state);
            return c.outcome() == Appeal.Step.UPHELD
                    ? List.of(suspended(c, suspension.personId(), true, at))
                    : EndSuspensionDecision.decide(end(c), step(c, true), state, at);
        }
        PersonId person = state.protection()
                .appellant(c.appealId())
                .orElseThrow(() -> Refusal.conflict("appeal-pending", "no such appeal is pending"));
        undecided(c, state);
        return List.of(c.outcome() == Appeal.Step.UPHELD ? suspended(c, person, false, at) : kept(c, person, at));
    }

    private static void undecided(DecideAppeal c, ApplicationState state) {
        if (c.outcome() == Appeal.Step.LODGED) {
            throw Refusal.invalid("outcome", "must be DISMISSED, WITHDRAWN or UPHELD");
        }
        if (state.protection().decided(c.appealId())) {
            throw Refusal.conflict("appeal-pending", "the decision on this appeal is known already");
        }
    }

    private static EndSuspension end(DecideAppeal c) {
        return new EndSuspension(
                c.caseId(),
                c.appealId(),
                c.decidedBy(),
                c.outcome() == Appeal.Step.WITHDRAWN
                        ? ConcernFinding.Reason.APPEAL_WITHDRAWN
                        : ConcernFinding.Reason.APPEAL_DISMISSED,
                c.explanation());
    }

    private static InternalRecordKept kept(DecideAppeal c, PersonId person, Circumstances at) {
        ProtectionRecord content = ProtectionRecord.of(step(c, false), text(c, person), Requirements.author(at));
        return new InternalRecordKept(c.caseId(), person, c.recordId(), Personal.of(person, content));
    }

    private static TransferSuspended suspended(DecideAppeal c, PersonId person, boolean suspensive, Circumstances at) {
        var concern = new Concern(
                Concern.Ground.APPEAL_UPHELD, text(c, person), Requirements.author(at), null, step(c, suspensive));
        return new TransferSuspended(c.caseId(), person, c.recordId(), c.recordedBy(), Personal.of(person, concern));
    }

    private static Appeal step(DecideAppeal c, boolean suspensive) {
        return new Appeal(c.appealId(), suspensive, c.outcome(), c.decidedOn());
    }

    private static @Nullable String text(DecideAppeal c, PersonId person) {
        Requirements.about(c.explanation(), person::equals);
        return Requirements.text(c.explanation());
    }
}
