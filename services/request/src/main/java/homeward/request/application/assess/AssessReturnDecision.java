package homeward.request.application.assess;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Assessment;
import homeward.events.request.Assessment.Outcome;
import homeward.events.request.Concern;
import homeward.events.request.ProtectionRecord;
import homeward.request.application.ApplicationCommand.AssessReturn;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;

/**
 * Decides on an assessment. If a risk was found, it suspends the return like any concern; otherwise it is kept on the
 * requesting state's own record, and permits a departure as long as no new facts are known. Both stay with that state.
 */
public final class AssessReturnDecision {

    public static final String INDEPENDENT = "assessed-independently";

    private AssessReturnDecision() {}

    public static List<ApplicationEvent> decide(
            AssessReturn c, ApplicationState state, Circumstances at, LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestingSide(submission, at);
        Requirements.standing(state, c.personId());
        Requirements.about(c.account(), c.personId()::equals);
        independent(c, state, at);
        if (c.assessedOn().isAfter(limits.day(at.now(), submission.requestingState()))) {
            throw Refusal.invalid("assessedOn", "must not lie in the future");
        }
        String account = Requirements.text(c.account());
        if (account == null) {
            throw Refusal.invalid("account", "is required");
        }
        var assessment = new Assessment(c.outcome(), c.assessedOn(), c.destination(), c.transitStates(), account);
        Concern.Author author = Requirements.author(at);
        return List.of(
                c.outcome() == Outcome.RISK_FOUND
                        ? suspended(c, new Concern(ground(c), account, author, assessment, null))
                        : kept(c, submission, ProtectionRecord.of(assessment, author)));
    }

    /** Requires an officer who neither plans nor escorts, and who has not lifted a concern about the person. */
    private static void independent(AssessReturn c, ApplicationState state, Circumstances at) {
        Requirements.neitherPlansNorEscorts(INDEPENDENT, at);
        Requirements.protectionKnown(state, c.personId());
        if (state.protection().lifters(c.personId()).anyMatch(lifter -> Requirements.same(lifter, at))) {
            throw Refusal.rule(
                    INDEPENDENT, "you have lifted a concern about this person; another officer must assess the return");
        }
    }

    private static Concern.Ground ground(AssessReturn c) {
        if (c.ground() == null) {
            throw Refusal.invalid("ground", "is required if a risk was found");
        }
        return c.ground();
    }

    private static TransferSuspended suspended(AssessReturn c, Concern concern) {
        return new TransferSuspended(
                c.caseId(), c.personId(), c.recordId(), c.recordedBy(), Personal.of(c.personId(), concern));
    }

    private static InternalRecordKept kept(AssessReturn c, Submission submission, ProtectionRecord content) {
        if (c.ground() != null) {
            throw Refusal.invalid("ground", "is possible only if a risk was found");
        }
        if (!c.destination().equals(submission.requestedState())) {
            throw Refusal.invalid("destination", "must be the state to which the return is requested");
        }
        return new InternalRecordKept(c.caseId(), c.personId(), c.recordId(), Personal.of(c.personId(), content));
    }
}
