package homeward.transport.transfer.learn;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
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
                c.caseId(), c.personId(), c.suspensionId(), c.raisedBy(), c.suspendedAt(), c.source()));
        events.addAll(Incidents.after(
                c.caseId(), c.personId(), c.suspendedAt(), IncidentKind.DEPARTED_WHILE_SUSPENDED, state, at));
        if (known == null) {
            events.addAll(onTheWay(c, state));
        }
        return events;
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
