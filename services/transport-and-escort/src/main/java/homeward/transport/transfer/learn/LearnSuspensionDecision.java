package homeward.transport.transfer.learn;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.transport.transfer.Incidents;
import homeward.transport.transfer.Suspension;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferState;

/** A departure after the suspension is an incident. Beginning and end may be learned in either order. */
public final class LearnSuspensionDecision {

    private LearnSuspensionDecision() {}

    public static List<TransferEvent> decide(LearnSuspension c, TransferState state, Circumstances at) {
        Suspension known = state.suspensions().get(c.suspensionId());
        if (known != null && known.suspendedAt() != null) {
            return List.of();
        }
        List<TransferEvent> events = new ArrayList<>();
        events.add(new SuspensionLearned(c.caseId(), c.personId(), c.suspensionId(), c.suspendedAt(), c.source()));
        events.addAll(Incidents.after(
                c.caseId(), c.personId(), c.suspendedAt(), IncidentKind.DEPARTED_WHILE_SUSPENDED, state, at));
        return events;
    }
}
