package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ProtectionConcernLiftLearned;
import homeward.transport.transfer.Concern;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcernLift;
import homeward.transport.transfer.TransferState;

/** Records the lifting of a concern, even if it is learned before the concern itself. */
public final class LearnProtectionConcernLiftDecision {

    private LearnProtectionConcernLiftDecision() {}

    public static List<TransferEvent> decide(LearnProtectionConcernLift c, TransferState state) {
        Concern known = state.concerns().get(c.concernId());
        if (known != null && known.lifted()) {
            return List.of();
        }
        return List.of(new ProtectionConcernLiftLearned(c.caseId(), c.personId(), c.concernId(), c.source()));
    }
}
