package homeward.identification.identity.document;

import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.identification.identity.CaseFacts;
import homeward.identification.identity.Finding;
import homeward.identification.identity.IdentificationState;
import homeward.identification.identity.Requirements;
import homeward.identification.identity.TravelDocument;

/** A travel document that was presented or issued. */
final class Recorded {

    private Recorded() {}

    static TravelDocument.Held document(IdentificationState state, UUID id) {
        if (state.documents().get(id) instanceof TravelDocument.Held held) {
            return held;
        }
        throw Refusal.unknown("the person has no such travel document");
    }

    /** Also one that has expired, as far as was recorded. */
    static TravelDocument.Held documentOrExpired(IdentificationState state, UUID id) {
        return state.documents().get(id) instanceof TravelDocument.Expired expired
                ? expired.was()
                : document(state, id);
    }

    /** Of a person whose nationality is refuted no document counts, before another finding. */
    static void notRefuted(IdentificationState state) {
        if (state.finding() == Finding.REFUTED) {
            throw Refusal.conflict(
                    "nationality-refuted", "the nationality is refuted; a document counts only after another finding");
        }
    }

    /**
     * The state that issued the document answers for it; for one of a third state, and for one that the requesting state issued
     * after the requested state's silence, the requested state.
     */
    static void responsible(TravelDocument.Held document, IdentificationState state, Circumstances at) {
        CaseFacts facts = Requirements.anyParty(state, at);
        boolean own = document.issuedBy().equals(facts.requestingState())
                && (document.presented() || facts.issuer().equals(facts.requestingState()));
        StateCode responsible = own ? facts.requestingState() : facts.requestedState();
        if (!at.actor().state().equals(responsible)) {
            throw Refusal.notYours(
                    "travel-document-issuer", "only %s answers for this travel document".formatted(responsible));
        }
    }
}
