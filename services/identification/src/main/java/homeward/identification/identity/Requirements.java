package homeward.identification.identity;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;

/** What several slices ask for before they decide; each names the rule it stands for. */
public final class Requirements {

    private Requirements() {}

    public static Opening opened(IdentificationState state) {
        Opening opening = state.opening();
        if (opening == null) {
            throw Refusal.unknown("no application has arrived for this person");
        }
        return opening;
    }

    public static Opening requestingSide(IdentificationState state, Circumstances at) {
        Opening opening = opened(state);
        if (!at.actor().state().equals(opening.requestingState())) {
            throw Refusal.notYours("requesting-side-only", "only the requesting state may do this");
        }
        return opening;
    }

    public static Opening requestedSide(IdentificationState state, Circumstances at) {
        Opening opening = opened(state);
        if (!at.actor().state().equals(opening.requestedState())) {
            throw Refusal.notYours("requested-side-only", "only the requested state may do this");
        }
        return opening;
    }

    public static Opening anyParty(IdentificationState state, Circumstances at) {
        Opening opening = opened(state);
        if (!opening.parties().contains(at.actor().state())) {
            throw Refusal.unknown("no application has arrived for this person");
        }
        return opening;
    }
}
