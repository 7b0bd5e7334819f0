package homeward.identification.identity.document;

import java.time.ZoneOffset;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;

/**
 * Decides on the issue of a requested document. A loss of consent in the meantime does not prevent the issue; it
 * prevents the departure.
 */
public final class IssueTravelDocumentDecision {

    private IssueTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(IssueTravelDocument c, IdentificationState state, Circumstances at) {
        CaseFacts facts = Requirements.anyParty(state, at);
        if (!at.actor().state().equals(facts.issuer())) {
            throw Refusal.notYours(
                    "travel-document-issuer", "the travel document of this person is issued by " + facts.issuer());
        }
        if (!(state.documents().get(c.documentId()) instanceof TravelDocument.Requested)) {
            throw Refusal.conflict("travel-document-requested", "there is no such open request for a travel document");
        }
        if (c.issuedAt().isAfter(at.now())) {
            throw Refusal.invalid("issuedAt", "must not lie in the future");
        }
        if (c.validUntil().isBefore(c.issuedAt().atZone(ZoneOffset.UTC).toLocalDate())) {
            throw Refusal.invalid("validUntil", "must not be before the day of issue");
        }
        return List.of(new TravelDocumentIssued(
                c.caseId(),
                c.personId(),
                c.documentId(),
                c.kind(),
                facts.issuer(),
                c.issuedAt(),
                c.validUntil(),
                c.number()));
    }
}
