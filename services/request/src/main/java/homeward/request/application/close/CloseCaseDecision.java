package homeward.request.application.close;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;

/** Decides whether a case may be closed with an outcome. The decisions in the case must support the outcome. */
public final class CloseCaseDecision {

    private CloseCaseDecision() {}

    public static List<ApplicationEvent> decide(CloseCase c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.notClosed(state), at);
        if (!supported(c.outcome(), state)) {
            throw Refusal.rule(
                    "outcome-fits-decisions", "the decisions in this case do not support the outcome " + c.outcome());
        }
        return List.of(new CaseClosed(c.caseId(), c.outcome()));
    }

    private static boolean supported(CaseOutcome outcome, ApplicationState state) {
        boolean withdrawn = state.phase() == Phase.WITHDRAWN;
        return switch (outcome) {
            case WITHDRAWN -> withdrawn;
            case RETURNED ->
                !withdrawn && state.openConcerns().isEmpty() && state.anyPersonWith(CloseCaseDecision::possiblyUsed);
            case REFUSED -> !withdrawn && !live(state) && state.anyPersonWith(Standing.Refused.class::isInstance);
            case LAPSED -> !withdrawn && !live(state) && !state.anyPersonWith(Standing.Refused.class::isInstance);
            case STOPPED_FOR_PROTECTION -> !state.openConcerns().isEmpty();
        };
    }

    /** A consent that is valid or expired may have been used for a transfer; a withdrawn one was not. */
    private static boolean possiblyUsed(Standing standing) {
        return standing instanceof Standing.Consented
                || (standing instanceof Standing.ConsentLost(boolean expired) && expired);
    }

    private static boolean live(ApplicationState state) {
        return state.anyPersonWith(s -> s instanceof Standing.Consented);
    }
}
