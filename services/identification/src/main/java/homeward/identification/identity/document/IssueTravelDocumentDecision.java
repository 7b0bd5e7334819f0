package homeward.identification.identity.document;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.LimitClock;

/**
 * Decides on the issue of a requested document. A loss of consent in the meantime does not prevent the issue; it
 * prevents the departure.
 */
public final class IssueTravelDocumentDecision {

    private IssueTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            IssueTravelDocument c, IdentificationState state, Circumstances at, LimitClock limits) {
        CaseFacts facts = Requirements.anyParty(state, at);
        StateCode issuer = at.actor().state();
        if (!(state.documents().get(c.documentId()) instanceof TravelDocument.Requested request)) {
            mayIssue(issuer, facts, false);
            throw Refusal.conflict("travel-document-requested", "there is no such open request for a travel document");
        }
        mayIssue(issuer, facts, request.substitute());
        if (c.issuedAt().isAfter(at.now())) {
            throw Refusal.invalid("issuedAt", "must not lie in the future");
        }
        notBeforeRequest("issuedAt", c.issuedAt(), request.requestedAt());
        if (c.validUntil().isBefore(limits.day(c.issuedAt(), issuer))) {
            throw Refusal.invalid("validUntil", "must not be before the day of issue");
        }
        return List.of(new TravelDocumentIssued(
                c.caseId(),
                c.personId(),
                c.documentId(),
                c.kind(),
                issuer,
                c.issuedAt(),
                at.now(),
                c.validUntil(),
                c.number()));
    }

    static void notBeforeRequest(String field, Instant issuedAt, Instant requestedAt) {
        if (issuedAt.isBefore(requestedAt.truncatedTo(ChronoUnit.SECONDS))) {
            throw Refusal.invalid(field, "must not be before the request for the document");
        }
    }

    /** The requesting state issues a document for a national of the requested state only after that state's silence. */
    private static void mayIssue(StateCode state, CaseFacts facts, boolean substitute) {
        if (!state.equals(facts.issuer()) && !(substitute && state.equals(facts.requestingState()))) {
            throw Refusal.notYours(
                    "travel-document-issuer", "the travel document of this person is issued by " + facts.issuer());
        }
    }
}
