package homeward.request.application.close;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.withdraw.WithdrawApplicationDecision;

/**
 * Decides whether a case may be closed with an outcome. The decisions in the case must support the outcome. A case that
 * is stopped for protection is withdrawn, and shown to the requested state like any other withdrawn case; whatever the
 * reason, an application may be withdrawn and its case closed in one step or in two.
 */
public final class CloseCaseDecision {

    private CloseCaseDecision() {}

    public static List<ApplicationEvent> decide(CloseCase c, ApplicationState state, Circumstances at) {
        Requirements.requestingSide(Requirements.notClosed(state), at);
        WithdrawalReason withdrawal = withdrawal(c, state);
        ApplicationState after = state;
        List<ApplicationEvent> events = new ArrayList<>();
        if (withdrawal != null) {
            events.add(WithdrawApplicationDecision.event(state, c.caseId(), withdrawal));
            after = state.after(events.getFirst());
        }
        if (!supported(c.outcome(), after)) {
            throw Refusal.rule(
                    "outcome-fits-decisions", "the decisions in this case do not support the outcome " + c.outcome());
        }
        events.add(new CaseClosed(c.caseId(), c.outcome().told(), Personal.of(state.principal(), c.outcome())));
        return events;
    }

    /** The reason if the application is withdrawn in the same step; null if not. */
    private static @Nullable WithdrawalReason withdrawal(CloseCase c, ApplicationState state) {
        if (c.withdrawal() != null) {
            if (c.outcome().told() != CaseEnd.WITHDRAWN || state.phase() == Phase.WITHDRAWN) {
                throw Refusal.invalid("withdrawal", "is possible only if the outcome withdraws the application now");
            }
            return c.withdrawal();
        }
        return c.outcome() == CaseOutcome.STOPPED_FOR_PROTECTION && state.phase() == Phase.RUNNING
                ? WithdrawalReason.RETURN_PROHIBITED
                : null;
    }

    private static boolean supported(CaseOutcome outcome, ApplicationState state) {
        boolean withdrawn = state.phase() == Phase.WITHDRAWN;
        return switch (outcome) {
            case WITHDRAWN -> withdrawn;
            case RETURNED ->
                !withdrawn && state.suspensions().isEmpty() && state.anyPersonWith(CloseCaseDecision::possiblyUsed);
            case REFUSED -> !withdrawn && !live(state) && state.anyPersonWith(Standing.Refused.class::isInstance);
            case LAPSED -> !withdrawn && !live(state) && !state.anyPersonWith(Standing.Refused.class::isInstance);
            case STOPPED_FOR_PROTECTION -> withdrawn && !state.suspensions().isEmpty();
        };
    }

    /** A consent that is valid or expired may have been used for a transfer; a withdrawn one was not. */
    private static boolean possiblyUsed(Standing standing) {
        return standing instanceof Standing.Consented
                || (standing instanceof Standing.ConsentLost(boolean expired) && expired);
    }

    private static boolean live(ApplicationState state) {
        return state.anyPersonWith(s -> s instanceof Standing.Consented || s instanceof Standing.Questioned);
    }
}
