package homeward.request.application.withdraw;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/** Decides on the withdrawal of the whole application, which ends all consents given for it. */
public final class WithdrawApplicationDecision {

    private WithdrawApplicationDecision() {}

    public static List<ApplicationEvent> decide(WithdrawApplication c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.running(state), at);
        return List.of(new ApplicationWithdrawn(c.caseId(), state.standings().keySet(), c.reason()));
    }
}
