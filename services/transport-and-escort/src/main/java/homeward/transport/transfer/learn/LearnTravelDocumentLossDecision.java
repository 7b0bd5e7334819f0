package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.transport.transfer.TransferCommand.LearnTravelDocumentLoss;
import homeward.transport.transfer.TransferState;

/** Records the expiry of a travel document unless a later fact about it is known. */
public final class LearnTravelDocumentLossDecision {

    private LearnTravelDocumentLossDecision() {}

    public static List<TransferEvent> decide(LearnTravelDocumentLoss c, TransferState state) {
        if (!LearnTravelDocumentDecision.later(state, c.personId(), c.documentId(), c.source())) {
            return List.of();
        }
        return List.of(new TravelDocumentLossLearned(c.caseId(), c.personId(), c.documentId(), c.source()));
    }
}
