package homeward.local.run;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import homeward.local.console.PlainError;

/** Parses periods such as {@code P25D} or {@code PT2H}. */
public final class Period {

    private Period() {}

    /**
     * Parses a period; days are 24 hours, since the clock is moved by a duration, not to a date.
     *
     * @throws PlainError if the text is not a period, or contains months or years
     */
    public static Duration parse(String text) {
        try {
            return text.contains("T") ? Duration.parse(text) : Duration.ofDays(days(java.time.Period.parse(text)));
        } catch (DateTimeParseException wrong) {
            throw new PlainError("'" + text + "' is not a period such as P25D or PT2H.");
        }
    }

    @SuppressWarnings("JavaPeriodGetDays") // weeks are days already, and there are no months here
    private static long days(java.time.Period period) {
        if (period.toTotalMonths() != 0) {
            throw new PlainError("Give the period in weeks, days or hours: months differ in length.");
        }
        return period.getDays();
    }
}
