package homeward.transport.transfer.learn;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.ProtectionConcernLearned;
import homeward.transport.transfer.Concern;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcern;
import homeward.transport.transfer.TransferState;

/** A concern raised before a departure opens an incident. Raising and lifting may be learned in either order. */
public final class LearnProtectionConcernDecision {

    private LearnProtectionConcernDecision() {}

    public static List<TransferEvent> decide(LearnProtectionConcern c, TransferState state, Circumstances at) {
        Concern known = state.concerns().get(c.concernId());
        if (known != null && known.raisedAt() != null) {
            return List.of();
        }
        List<TransferEvent> events = new ArrayList<>();
        events.add(new ProtectionConcernLearned(
                c.caseId(), c.personId(), c.concernId(), c.ground(), c.raisedAt(), c.source()));
        events.addAll(Incidents.after(
                c.caseId(), c.personId(), c.raisedAt(), IncidentKind.DEPARTED_WHILE_CONCERN_WAS_OPEN, state, at));
        return events;
    }
}
