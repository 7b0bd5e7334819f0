package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.identification.identity.IdentificationCommand.UpholdTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.TravelDocument;

/** Decides whether a document that a correction has put in question belongs to the person as corrected. */
public final class UpholdTravelDocumentDecision {

    private UpholdTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            UpholdTravelDocument c, IdentificationState state, Circumstances at) {
        TravelDocument.Held held = Recorded.document(state, c.documentId());
        Recorded.responsible(held, state, at);
        if (!held.questioned()) {
            throw Refusal.conflict("travel-document-questioned", "no correction has put this document in question");
        }
        if (held.endedAt(at.now())) {
            throw Refusal.rule("travel-document-valid", "the document is no longer valid");
        }
        return List.of(new TravelDocumentUpheld(c.caseId(), c.personId(), c.documentId(), held.validUntil()));
    }
}
