package homeward.console.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Readings that are worth a question.
 *
 * @param mostPersonsInAnHour reading more is bulk
 * @param opens first hour of the office day
 * @param closes hour at which it ends
 * @param readings number of all readings
 */
public record UnusualReport(
        int mostPersonsInAnHour,
        int opens,
        int closes,
        long readings,
        @Nullable List<Unusual> unusual) {

    /**
     * An officer's unusual readings of a day.
     *
     * @param why {@code BULK} or {@code OFF_HOURS}
     * @param day by the calendar of the own state
     */
    public record Unusual(
            String why,
            LocalDate day,
            String actor,
            String authority,
            long readings,
            long persons,
            long cases,
            Instant first,
            Instant last) {}

    public List<Unusual> all() {
        return Lists.of(unusual);
    }
}
