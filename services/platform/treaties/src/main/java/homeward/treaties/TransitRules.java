package homeward.treaties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent.TransportMode;

/** The rules on transit known to this build, each with its source. */
public interface TransitRules {

    /**
     * The rules between the requesting and the transit state; {@link TransitRule#NONE} if no agreement is known.
     *
     * @param modes by which the transit state is entered and left
     * @param on day of the request
     */
    TransitRule between(
            StateCode requesting, StateCode transit, Set<TransportMode> modes, ReturnKind kind, LocalDate on);

    /** @param on day of the departure */
    Optional<AirsideRule> airside(StateCode state, LocalDate on);
}
