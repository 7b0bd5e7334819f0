package homeward.request.application.appeal;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.request.Appeal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.request.ProtectionRecord;
import homeward.request.application.ApplicationCommand.LodgeAppeal;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;
import homeward.treaties.LimitClock;

/**
 * Records an appeal. With suspensive effect it suspends the return, to the requested state a suspension like any other;
 * without, the requesting state keeps it on its own record.
 */
public final class LodgeAppealDecision {

    private LodgeAppealDecision() {}

    public static List<ApplicationEvent> decide(
            LodgeAppeal c, ApplicationState state, Circumstances at, LimitClock limits) {
        Submission submission = Requirements.submission(state);
        Requirements.requestingSide(submission, at);
        Requirements.standing(state, c.personId());
        Requirements.about(c.account(), c.personId()::equals);
        if (c.lodgedOn().isAfter(limits.day(at.now(), submission.requestingState()))) {
            throw Refusal.invalid("lodgedOn", "must not lie in the future");
        }
        var appeal = new Appeal(c.appealId(), c.suspensive(), Appeal.Step.LODGED, c.lodgedOn());
        String account = Requirements.text(c.account());
        Concern.Author author = Requirements.author(at);
        if (!c.suspensive()) {
            ProtectionRecord content = ProtectionRecord.of(appeal, account, author);
            return List.of(
                    new InternalRecordKept(c.caseId(), c.personId(), c.appealId(), Personal.of(c.personId(), content)));
        }
        var concern = new Concern(Concern.Ground.SUSPENSIVE_APPEAL, account, author, null, appeal);
        return List.of(new TransferSuspended(
                c.caseId(), c.personId(), c.appealId(), c.recordedBy(), Personal.of(c.personId(), concern)));
    }
}
