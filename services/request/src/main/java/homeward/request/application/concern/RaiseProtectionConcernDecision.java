package homeward.request.application.concern;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.request.application.ApplicationCommand.RaiseProtectionConcern;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.Submission;

/** Decides on a protection concern. Any officer of a party may raise one until the case is closed. */
public final class RaiseProtectionConcernDecision {

    private RaiseProtectionConcernDecision() {}

    public static List<ApplicationEvent> decide(RaiseProtectionConcern c, ApplicationState state, Circumstances at) {
        Submission submission = Requirements.notClosed(state);
        Requirements.anyParty(submission, at);
        Requirements.standing(state, c.personId());
        return List.of(
                new ProtectionConcernRaised(c.caseId(), c.personId(), at.newId("concern"), c.ground(), c.account()));
    }
}
