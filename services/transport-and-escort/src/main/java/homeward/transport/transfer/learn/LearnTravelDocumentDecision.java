package homeward.transport.transfer.learn;

import java.util.List;
import java.util.UUID;

import homeward.events.PersonId;
import homeward.events.Source;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.transport.transfer.TransferCommand.LearnTravelDocument;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.TravelDocument;

/** Of all facts about one document, the latest in the identification's stream prevails. */
public final class LearnTravelDocumentDecision {

    private LearnTravelDocumentDecision() {}

    public static List<TransferEvent> decide(LearnTravelDocument c, TransferState state) {
        if (!later(state, c.personId(), c.documentId(), c.source())) {
            return List.of();
        }
        return List.of(new TravelDocumentLearned(c.caseId(), c.personId(), c.documentId(), c.validUntil(), c.source()));
    }

    static boolean later(TransferState state, PersonId person, UUID document, Source source) {
        TravelDocument known = state.readiness(person).documents().get(document);
        return known == null || source.sequence() > known.sequence();
    }
}
