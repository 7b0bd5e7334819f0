package homeward.request.correspondence;

import java.util.Set;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;

/**
 * Who writes to whom, and about whom.
 *
 * @param persons of the application
 */
public record Sides(
        StateCode requestingState, StateCode requestedState, TreatyReference treaty, Set<PersonId> persons) {

    static Sides of(CorrespondenceOpened e) {
        return new Sides(e.requestingState(), e.requestedState(), e.treaty(), e.persons());
    }

    public CorrespondenceOpened opened(CaseId caseId) {
        return new CorrespondenceOpened(caseId, requestingState, requestedState, treaty, persons);
    }

    public Set<StateCode> states() {
        return Set.of(requestingState, requestedState);
    }

    public StateCode other(StateCode state) {
        return state.equals(requestingState) ? requestedState : requestingState;
    }
}
