package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.identification.identity.IdentificationCommand.UpholdTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.TravelDocument;

/**
 * Decides whether a document that has been put in question counts again: it belongs to the person as corrected, or to the nationality
 * that was established after it had been refuted.
 */
public final class UpholdTravelDocumentDecision {

    private UpholdTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            UpholdTravelDocument c, IdentificationState state, Circumstances at) {
        TravelDocument.Held held = Recorded.document(state, c.documentId());
        Recorded.responsible(held, state, at);
        Recorded.notRefuted(state);
        if (!held.questioned()) {
            throw Refusal.conflict("travel-document-questioned", "nothing has put this document in question");
        }
        if (held.endedAt(at.now())) {
            throw Refusal.rule("travel-document-valid", "the document is no longer valid");
        }
        return List.of(new TravelDocumentUpheld(c.caseId(), c.personId(), c.documentId(), held.validUntil()));
    }
}
