package homeward.request.application.close;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationState;
import homeward.request.application.ApplicationState.Phase;
import homeward.request.application.Protection.Suspension;
import homeward.request.application.ReplyLimit;
import homeward.request.application.Requirements;
import homeward.request.application.Standing;
import homeward.request.application.withdraw.WithdrawApplicationDecision;

/**
 * Decides whether a case may be closed with an outcome. The decisions in the case, and the journeys that the transfer tells
 * of, must support the outcome: somebody has returned only after a handover, and everybody else must have no consent any
 * more, and no reply to await in time. A case that is stopped for protection is withdrawn, and shown to the requested state like any other withdrawn case; whatever the
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
        if (state.anybodyOnTheWay()) {
            throw Refusal.conflict(
                    "nobody-on-the-way", "somebody is on the way; a case is closed once the journey has ended");
        }
        if (!supported(c.outcome(), after, at)) {
            throw c.outcome() == CaseOutcome.RETURNED && mayYetReturn(after)
                    ? Refusal.notYet("handover-not-learned", "no handover of a person of this case is known")
                    : Refusal.rule(
                            "outcome-fits-decisions",
                            "what happened in this case does not support the outcome " + c.outcome());
        }
        events.add(new CaseClosed(
                c.caseId(),
                state.standings().keySet(),
                state.standings().keySet().stream()
                        .filter(person -> returned(state, person))
                        .collect(Collectors.toUnmodifiableSet()),
                c.outcome().told(),
                Personal.of(state.principal(), c.outcome())));
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

    private static boolean supported(CaseOutcome outcome, ApplicationState state, Circumstances at) {
        boolean withdrawn = state.phase() == Phase.WITHDRAWN || all(state, Standing.Withdrawn.class::isInstance);
        boolean open = live(state) || mayYetBeAgreed(state, at);
        boolean anybodyReturned = state.standings().keySet().stream().anyMatch(person -> returned(state, person));
        return switch (outcome) {
            case WITHDRAWN -> withdrawn && !anybodyReturned;
            case RETURNED -> !withdrawn && anybodyReturned && !anybodyToReturnIsSuspended(state) && !open;
            case REFUSED ->
                !withdrawn && !anybodyReturned && !open && state.anyPersonWith(Standing.Refused.class::isInstance);
            case LAPSED ->
                !withdrawn && !anybodyReturned && !open && !state.anyPersonWith(Standing.Refused.class::isInstance);
            case STOPPED_FOR_PROTECTION ->
                withdrawn && !anybodyReturned && !state.suspensions().isEmpty();
        };
    }

    private static boolean all(ApplicationState state, Predicate<Standing> standing) {
        return state.standings().values().stream().allMatch(standing);
    }

    private static boolean returned(ApplicationState state, PersonId person) {
        return state.handover(person).isPresent();
    }

    /** Whether a person who has not returned has a consent, valid or in question. */
    private static boolean live(ApplicationState state) {
        return state.standings().entrySet().stream()
                .anyMatch(person -> !returned(state, person.getKey())
                        && (person.getValue() instanceof Standing.Consented
                                || person.getValue() instanceof Standing.Questioned));
    }

    /** Whether a reply is awaited within its limit, or a consent by silence can still be confirmed. */
    private static boolean mayYetBeAgreed(ApplicationState state, Circumstances at) {
        ReplyLimit limit = state.replyLimit();
        boolean inTime = limit == null || !limit.passedAt(at.now());
        return state.anyPersonWith(standing -> (standing instanceof Standing.Awaiting && inTime)
                || (standing instanceof Standing.Deemed deemed && at.now().isBefore(deemed.windowEnds())));
    }

    /**
     * Whether the return of somebody is suspended who could still be returned. Of whoever has returned, or for whom the
     * application has ended, a suspension stops nothing any more, and may stand for ever.
     */
    private static boolean anybodyToReturnIsSuspended(ApplicationState state) {
        return state.suspensions().values().stream()
                .map(Suspension::personId)
                .anyMatch(person ->
                        !returned(state, person) && !ended(state.standings().get(person)));
    }

    private static boolean ended(@Nullable Standing standing) {
        return standing instanceof Standing.Withdrawn
                || standing instanceof Standing.Refused
                || standing instanceof Standing.ConsentLost;
    }

    /** Whether the outcome is only waiting for the handover. */
    private static boolean mayYetReturn(ApplicationState state) {
        return state.phase() == Phase.RUNNING
                && state.suspensions().isEmpty()
                && state.standings().entrySet().stream()
                        .anyMatch(person ->
                                person.getValue() instanceof Standing.Consented && !returned(state, person.getKey()));
    }
}
