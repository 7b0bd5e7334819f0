package homeward.transport.transfer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A travel document, as learned by this service.
 *
 * @param validUntil last day of validity; null if only the expiry has been learned
 * @param lost whether it has expired
 * @param sequence of the latest fact in the identification's stream
 */
public record TravelDocument(@Nullable LocalDate validUntil, boolean lost, long sequence) {

    public boolean validOn(LocalDate day) {
        return !lost && validUntil != null && !day.isAfter(validUntil);
    }
}
