package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.CorrectTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.LimitClock;

/**
 * Decides on a correction of what was recorded about a travel document. Either state corrects what was recorded about one
 * that the person held. One that was issued for the return, or that a correction of the person has put in question, is
 * corrected by the state that answers for it, and which state that is as well. The last day of validity may turn out to have
 * passed: then the document has expired. One that expired by a mistaken day is valid again.
 */
public final class CorrectTravelDocumentDecision {

    private CorrectTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            CorrectTravelDocument c, IdentificationState state, Circumstances at, LimitClock limits) {
        CaseFacts facts = Requirements.anyParty(state, at);
        TravelDocument.Held held = Recorded.documentOrExpired(state, c.documentId());
        if (held.questioned()) {
            Recorded.notRefuted(state); // a correction makes it count again
        }
        if (held.questioned() || !held.presented() || !held.issuedBy().equals(c.issuedBy())) {
            Recorded.responsible(held, state, at);
        }
        TravelDocument.Issue issue = held.issue();
        if (issue != null && c.validUntil().isBefore(limits.day(issue.issuedAt(), issue.statedBy()))) {
            throw Refusal.invalid("validUntil", "must not be before the day of issue");
        }
        var corrected = new TravelDocumentCorrected(
                c.caseId(), c.personId(), c.documentId(), c.kind(), c.issuedBy(), c.validUntil(), c.number());
        return limits.day(at.now(), facts.requestingState()).isAfter(c.validUntil())
                ? List.of(
                        corrected, new TravelDocumentExpired(c.caseId(), c.personId(), c.documentId(), c.validUntil()))
                : List.of(corrected);
    }
}
