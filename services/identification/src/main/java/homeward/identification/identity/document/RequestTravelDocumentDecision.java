package homeward.identification.identity.document;

import java.util.List;
import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.LearnedConsent;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;
import homeward.treaties.LimitClock;
import homeward.treaties.LimitClock.Counted;
import homeward.treaties.TreatyProfile;

/**
 * Decides on a request for a travel document. Requires valid consent, no valid document, and no open request for the person
 * as described now.
 */
public final class RequestTravelDocumentDecision {

    private RequestTravelDocumentDecision() {}

    public static List<IdentificationEvent> decide(
            RequestTravelDocument c,
            IdentificationState state,
            Circumstances at,
            TreatyProfile profile,
            LimitClock limits) {
        CaseFacts facts = Requirements.requestingSide(state, at);
        liveConsent(state.consent(), at);
        noneAtHand(state, at);
        Optional<Counted> limit =
                profile.travelDocumentIssue().map(rule -> limits.count(at.now(), rule, facts.issuer()));
        return List.of(new TravelDocumentRequested(
                c.caseId(),
                c.personId(),
                at.newId("document"),
                at.now(),
                limit.map(Counted::end).orElse(null),
                limit.map(Counted::basis).orElseGet(() -> profile.citation("travelDocumentIssue"))));
    }

    private static void liveConsent(LearnedConsent consent, Circumstances at) {
        switch (consent) {
            case LearnedConsent.Unknown _ ->
                throw Refusal.notYet(
                        "consent-not-learned", "consent to the readmission of this person is not known yet");
            case LearnedConsent.Lost _ ->
                throw Refusal.rule("live-consent-for-travel-document", "consent was withdrawn or has expired");
            case LearnedConsent.Given given -> {
                if (!at.now().isBefore(given.windowEnds())) {
                    throw Refusal.rule("live-consent-for-travel-document", "the transfer window has ended");
                }
            }
        }
    }

    private static void noneAtHand(IdentificationState state, Circumstances at) {
        for (TravelDocument document : state.documents().values()) {
            switch (document) {
                case TravelDocument.Requested request
                when !request.questioned() ->
                    throw Refusal.conflict("one-travel-document", "a travel document has already been requested");
                case TravelDocument.Held held
                when held.validAt(at.now()) ->
                    throw Refusal.conflict("one-travel-document", "the person holds a valid travel document");
                case TravelDocument.Requested _, TravelDocument.Held _, TravelDocument.Expired _ -> {}
            }
        }
    }
}
