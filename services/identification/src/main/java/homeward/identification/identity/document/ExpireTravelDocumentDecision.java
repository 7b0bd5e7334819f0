package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.TravelDocument;

/** Decides whether the last day of a document's validity has passed. */
public final class ExpireTravelDocumentDecision {

    private ExpireTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            ExpireTravelDocument c, IdentificationState state, Circumstances at) {
        return state.documents().get(c.documentId()) instanceof TravelDocument.Held held && held.endedAt(at.now())
                ? List.of(new TravelDocumentExpired(c.caseId(), c.personId(), c.documentId(), held.validUntil()))
                : List.of();
    }
}
