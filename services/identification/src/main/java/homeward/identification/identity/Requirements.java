package homeward.identification.identity;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;

/** Preconditions shared by several decisions; each refusal names its rule. */
public final class Requirements {

    private Requirements() {}

    public static CaseFacts opened(IdentificationState state) {
        CaseFacts facts = state.facts();
        if (facts == null) {
            throw Refusal.unknown("no application has arrived for this person");
        }
        return facts;
    }

    public static CaseFacts requestingSide(IdentificationState state, Circumstances at) {
        CaseFacts facts = opened(state);
        if (!at.actor().state().equals(facts.requestingState())) {
            throw Refusal.notYours("requesting-side-only", "only the requesting state may do this");
        }
        return facts;
    }

    public static CaseFacts requestedSide(IdentificationState state, Circumstances at) {
        CaseFacts facts = opened(state);
        if (!at.actor().state().equals(facts.requestedState())) {
            throw Refusal.notYours("requested-side-only", "only the requested state may do this");
        }
        return facts;
    }

    public static CaseFacts anyParty(IdentificationState state, Circumstances at) {
        CaseFacts facts = opened(state);
        if (!facts.parties().contains(at.actor().state())) {
            throw Refusal.unknown("no application has arrived for this person");
        }
        return facts;
    }
}
