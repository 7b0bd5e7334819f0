package homeward.console.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the service tells a person of the own case.
 *
 * @param day of what comes next; null if none is set
 * @param contact null if the state has named none
 * @param until the last day of the access
 * @param openedBefore null if it was never used before
 * @param failures how often somebody had the code and not the secret
 */
record Told(
        String status,
        String next,
        @Nullable LocalDate day,
        List<Receipt> received,
        @Nullable Contact contact,
        LocalDate until,
        @Nullable LocalDate openedBefore,
        int failures) {

    /** Whether the day is the last one on which what comes next can come. */
    boolean isLimit() {
        return next.equals("REPLY") || next.equals("TRANSFER");
    }

    /** Data that was sent to the authorities of a state. */
    record Receipt(String state, String data, LocalDate day) {}

    /** Whom one asks. */
    record Contact(
            String authority,
            @Nullable String address,
            @Nullable String telephone,
            @Nullable String mail,
            @Nullable String supervisor) {}

    /** What lets somebody look once. */
    record Opened(String token, Instant until) {}
}
