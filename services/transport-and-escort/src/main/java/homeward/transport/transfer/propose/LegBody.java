package homeward.transport.transfer.propose;

import java.time.Instant;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.TransportMode;

/**
 * A leg.
 *
 * @param from IATA code or UN/LOCODE; the latter begins with the alpha-2 code of its state
 * @param carrier flight number, registration plate or ship
 */
public record LegBody(
        TransportMode mode,
        @Pattern(regexp = LegBody.PLACE) String from,
        StateCode fromState,
        @Pattern(regexp = LegBody.PLACE) String to,
        StateCode toState,
        Instant departs,
        Instant arrives,
        @Nullable @Size(min = 1, max = 40) String carrier) {

    static final String PLACE = "[A-Z]{3}|[A-Z]{2}[A-Z2-9]{3}";

    Leg leg() {
        return new Leg(mode, from, fromState, to, toState, departs, arrives, carrier);
    }
}
