package homeward.transport.transfer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What this service has learned of one travel document.
 *
 * @param validUntil last day on which it is valid; null where only its loss has been learned
 * @param lost whether it has expired or was lost
 * @param sequence of the last fact in the identification's stream
 */
public record TravelDocument(@Nullable LocalDate validUntil, boolean lost, long sequence) {

    public boolean validOn(LocalDate day) {
        return !lost && validUntil != null && !day.isAfter(validUntil);
    }
}
