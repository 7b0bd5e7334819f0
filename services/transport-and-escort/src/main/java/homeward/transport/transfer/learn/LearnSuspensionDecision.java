package homeward.transport.transfer.learn;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.events.Personal;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.SuspensionCause;
import homeward.events.transport.TransferEvent.SuspensionContent;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.transport.transfer.Incidents;
import homeward.transport.transfer.Suspension;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferState;

/**
 * A departure after the suspension is an incident, and so is a suspension on the way: nobody is handed over before the
 * requesting state has given word. Beginning and end may be learned in either order.
 */
public final class LearnSuspensionDecision {

    private LearnSuspensionDecision() {}

    public static List<TransferEvent> decide(LearnSuspension c, TransferState state, Circumstances at) {
        Suspension known = state.suspensions().get(c.suspensionId());
        if (known != null && known.suspendedAt() != null) {
            return List.of();
        }
        List<TransferEvent> events = new ArrayList<>();
        events.add(new SuspensionLearned(
                c.caseId(),
                c.personId(),
                c.suspensionId(),
                c.raisedBy(),
                c.suspendedAt(),
                content(c, state),
                c.source()));
        events.addAll(Incidents.after(
                c.caseId(), c.personId(), c.suspendedAt(), IncidentKind.DEPARTED_WHILE_SUSPENDED, state, at));
        if (known == null) {
            events.addAll(onTheWay(c, state));
        }
        return events;
    }

    /** What a word depends on, without the account; nothing before the case is opened here, or without the key. */
    private static @Nullable Personal<SuspensionContent> content(LearnSuspension c, TransferState state) {
        if (state.traveller(c.personId()).isEmpty()
                || !(c.concern() instanceof Personal.Present<Concern>(var person, var concern))) {
            return null;
        }
        return Personal.of(person, new SuspensionContent(cause(concern.ground()), concern.raisedBy()));
    }

    private static SuspensionCause cause(Concern.Ground ground) {
        return switch (ground) {
            case SUSPENSIVE_APPEAL -> SuspensionCause.APPEAL;
            case APPEAL_UPHELD -> SuspensionCause.COURT_DECISION;
            case NON_REFOULEMENT,
                    TORTURE_OR_INHUMAN_TREATMENT,
                    DEATH_PENALTY,
                    PERSECUTION,
                    BEST_INTERESTS_OF_THE_CHILD,
                    HEALTH,
                    ADMINISTRATIVE -> SuspensionCause.CONCERN;
        };
    }

    /** Travellers who have left and are not handed over yet: the requesting state gives word before they are. */
    private static List<IncidentOpened> onTheWay(LearnSuspension c, TransferState state) {
        return state.itineraries().values().stream()
                .filter(itinerary -> itinerary.running()
                        && !itinerary.departures().isEmpty()
                        && itinerary.travellers().contains(c.personId()))
                .map(itinerary -> new IncidentOpened(
                        c.caseId(), c.suspensionId(), itinerary.id(), c.personId(), IncidentKind.HANDOVER_AWAITS_WORD))
                .toList();
    }
}
