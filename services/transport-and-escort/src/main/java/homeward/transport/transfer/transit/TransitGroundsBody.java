package homeward.transport.transfer.transit;

import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import homeward.chassis.rest.Lengths;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitRefusalGround;

/** @param observations for the requesting state */
public record TransitGroundsBody(
        @NotEmpty Set<TransitRefusalGround> grounds,
        @Nullable @Size(min = 1, max = Lengths.FREE_TEXT) String observations) {

    TransitGrounds value() {
        return new TransitGrounds(grounds, observations);
    }
}
