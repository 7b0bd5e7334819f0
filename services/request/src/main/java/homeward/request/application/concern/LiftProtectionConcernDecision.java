package homeward.request.application.concern;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.request.application.ApplicationCommand.LiftProtectionConcern;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/**
 * Decides on lifting a protection concern. Only the requesting state may lift it: it would return the person, and its
 * courts hear the appeal. The requested state cannot declare a risk in its own territory unfounded.
 */
public final class LiftProtectionConcernDecision {

    private LiftProtectionConcernDecision() {}

    public static List<ApplicationEvent> decide(LiftProtectionConcern c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.notClosed(state), at);
        PersonId person = state.openConcerns().get(c.concernId());
        if (person == null) {
            throw Refusal.conflict("concern-open", "no such protection concern is open");
        }
        Requirements.about(c.explanation(), person::equals);
        return List.of(new ProtectionConcernLifted(c.caseId(), person, c.concernId(), c.reason(), c.explanation()));
    }
}
