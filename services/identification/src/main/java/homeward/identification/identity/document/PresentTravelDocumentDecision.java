package homeward.identification.identity.document;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.treaties.LimitClock;

/**
 * Decides on a valid document that the person already holds; none has to be issued then. Its last day is a day of the
 * requesting state, where the person is.
 */
public final class PresentTravelDocumentDecision {

    private PresentTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            PresentTravelDocument c, IdentificationState state, Circumstances at, LimitClock limits) {
        CaseFacts facts = Requirements.anyParty(state, at);
        Recorded.notRefuted(state);
        if (limits.day(at.now(), facts.requestingState()).isAfter(c.validUntil())) {
            throw Refusal.rule("travel-document-valid", "the document is no longer valid");
        }
        return List.of(new TravelDocumentPresented(
                c.caseId(), c.personId(), at.newId("document"), c.kind(), c.issuedBy(), c.validUntil(), c.number()));
    }
}
