package homeward.identification.identity;

import java.util.Set;

import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.Transferee.Category;

/** Facts fixed when the identification was opened. */
public record CaseFacts(
        StateCode requestingState, StateCode requestedState, TreatyReference treaty, Category category) {

    Set<StateCode> parties() {
        return Set.of(requestingState, requestedState);
    }

    /** The requested state documents its own nationals; for other persons the requesting state issues the document. */
    public StateCode issuer() {
        return switch (category) {
            case OWN_NATIONAL, FORMER_NATIONAL -> requestedState;
            case THIRD_COUNTRY_NATIONAL, STATELESS -> requestingState;
        };
    }
}
