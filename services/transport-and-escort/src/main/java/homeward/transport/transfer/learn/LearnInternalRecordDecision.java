package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.Personal;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.transport.transfer.TransferCommand.LearnInternalRecord;
import homeward.transport.transfer.TransferState;

/**
 * Records what the requesting state has on its own record, without the account. Nothing is learned of a record whose key
 * has been destroyed: then there is no assessment.
 */
public final class LearnInternalRecordDecision {

    private LearnInternalRecordDecision() {}

    public static List<TransferEvent> decide(LearnInternalRecord c, TransferState state) {
        boolean known = state.readiness(c.personId()).records().stream()
                .anyMatch(record -> record.recordId().equals(c.recordId()));
        if (known || !(c.content() instanceof Personal.Present<ProtectionRecord>(var person, var content))) {
            return List.of();
        }
        return List.of(new InternalRecordLearned(
                c.caseId(), c.personId(), c.recordId(), Personal.of(person, content.withoutAccount()), c.source()));
    }
}
