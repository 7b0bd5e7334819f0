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
 * @param from IATA code or UN/LOCODE
 * @param carrier flight number, registration plate or ship
 */
public record LegBody(
        TransportMode mode,
        @Pattern(regexp = "[A-Z0-9]{3,5}") String from,
        StateCode fromState,
        @Pattern(regexp = "[A-Z0-9]{3,5}") String to,
        StateCode toState,
        Instant departs,
        Instant arrives,
        @Nullable @Size(min = 1, max = 40) String carrier) {

    Leg leg() {
        return new Leg(mode, from, fromState, to, toState, departs, arrives, carrier);
    }
}
