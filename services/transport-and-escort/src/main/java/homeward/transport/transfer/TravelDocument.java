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

    static TravelDocument lost(@Nullable TravelDocument known, long sequence) {
        return new TravelDocument(known == null ? null : known.validUntil(), true, sequence);
    }

    /** Whether it lasted until the day, also if it has expired since. */
    boolean lastedUntil(LocalDate day) {
        return validUntil != null && !day.isAfter(validUntil);
    }

    public boolean validOn(LocalDate day) {
        return !lost && lastedUntil(day);
    }
}
