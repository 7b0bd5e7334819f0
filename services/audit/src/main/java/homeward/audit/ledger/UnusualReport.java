package homeward.audit.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Readings of personal data that are worth a question.
 *
 * @param mostPersonsInAnHour reading more is bulk
 * @param opens first hour of the office day, local time
 * @param closes hour at which it ends
 * @param readings number of all readings of the period
 * @param unusual newest day first
 */
public record UnusualReport(
        @Nullable Instant from,
        @Nullable Instant to,
        int mostPersonsInAnHour,
        int opens,
        int closes,
        long readings,
        List<Unusual> unusual) {

    /** Why a reading is unusual. */
    public enum Why {
        /** More persons within an hour than anybody's work needs. */
        BULK,
        /** Outside the hours of the office or its working days, by the clock and calendar of the state's capital. */
        OFF_HOURS
    }

    /**
     * An officer's unusual readings of a day.
     *
     * @param day local day
     * @param readings number of the unusual ones
     * @param persons whose data was opened by them
     */
    public record Unusual(
            Why why,
            LocalDate day,
            String actor,
            String authority,
            long readings,
            long persons,
            long cases,
            Instant first,
            Instant last) {}
}
