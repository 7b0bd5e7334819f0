package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.transport.transfer.Suspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;
import homeward.transport.transfer.TransferState;

/** Records the end of a suspension, even if it is learned before the suspension itself. */
public final class LearnSuspensionEndDecision {

    private LearnSuspensionEndDecision() {}

    public static List<TransferEvent> decide(LearnSuspensionEnd c, TransferState state) {
        Suspension known = state.suspensions().get(c.suspensionId());
        if (known != null && known.ended()) {
            return List.of();
        }
        return List.of(new SuspensionEndLearned(c.caseId(), c.personId(), c.suspensionId(), c.source()));
    }
}
