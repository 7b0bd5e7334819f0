package homeward.request.application.withdraw;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.CaseId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/** Decides on the withdrawal of the whole application, which ends all consents given for it. Who
 * has been handed over has returned: for the others the application is withdrawn person by person. */
public final class WithdrawApplicationDecision {

    private WithdrawApplicationDecision() {}

    public static List<ApplicationEvent> decide(WithdrawApplication c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.running(state), at);
        state.standings().keySet().forEach(person -> Requirements.notHandedOver(state, person));
        return List.of(event(state, c.caseId(), c.reason()));
    }

    public static ApplicationWithdrawn event(ApplicationState state, CaseId caseId, WithdrawalReason reason) {
        return new ApplicationWithdrawn(caseId, state.standings().keySet(), Personal.of(state.principal(), reason));
    }
}
