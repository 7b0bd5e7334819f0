package homeward.request.application.suspend;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;

/**
 * Decides on a concern about a person, which suspends the return. Any officer of a party may raise one at any time, also on
 * the way and after the case is closed. What it says stays with the requesting state, whoever raised it.
 */
public final class SuspendTransferDecision {

    private SuspendTransferDecision() {}

    public static List<ApplicationEvent> decide(SuspendTransfer c, ApplicationState state, Circumstances at) {
        Submission submission = Requirements.submission(state);
        Requirements.anyParty(submission, at);
        Requirements.standing(state, c.personId());
        Requirements.about(c.account(), c.personId()::equals);
        Concern concern = new Concern(c.ground(), Requirements.text(c.account()), Requirements.author(at), null, null);
        return List.of(new TransferSuspended(
                c.caseId(), c.personId(), c.suspensionId(), c.raisedBy(), Personal.of(c.personId(), concern)));
    }
}
