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
 * Decides about a document issued on request. That consent was lost meanwhile does not undo the issuing; it only
 * keeps the person from departing.
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
            throw Refusal.conflict("travel-document-requested", "no such request for a travel document is open");
        }
        if (c.issuedAt().isAfter(at.now())) {
            throw Refusal.invalid("issuedAt", "this moment has not come yet");
        }
        if (c.validUntil().isBefore(c.issuedAt().atZone(ZoneOffset.UTC).toLocalDate())) {
            throw Refusal.invalid("validUntil", "a document is valid at least on the day it is issued");
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
