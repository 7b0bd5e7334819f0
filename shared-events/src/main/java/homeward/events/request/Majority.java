package homeward.events.request;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * When a person comes of age, as far as the date of birth tells. Personal data: only within {@link
 * homeward.events.Personal}.
 *
 * @param earliest the first day on which the person can be 18; null if unknown
 * @param latest the first day on which the person is certainly 18; null if unknown
 */
public record Majority(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** Nothing is known about the date of birth. */
    public static final Majority UNKNOWN = new Majority(null, null);

    /** Whether the date of birth is known to the day. */
    public boolean certain() {
        return latest != null && latest.equals(earliest);
    }

    /** Whether the person is certainly 18 on the day. */
    public boolean reachedOn(LocalDate day) {
        return latest != null && !day.isBefore(latest);
    }

    /** Whether the person can be 18 on the day. */
    public boolean possibleOn(LocalDate day) {
        return earliest == null || !day.isBefore(earliest);
    }
}
