package homeward.events;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date that is known as a year, a month or a day: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}.
 *
 * @param earliest the earliest possible day
 * @param latest the latest possible day
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {

    /** @return empty if the text is no such date, or the calendar has none like it */
    public static Optional<PartialDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    Optional.of(of(Year.parse(text).atMonth(1), Year.parse(text).atMonth(12)));
                case 7 -> Optional.of(of(YearMonth.parse(text), YearMonth.parse(text)));
                case 10 -> Optional.of(new PartialDate(LocalDate.parse(text), LocalDate.parse(text)));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate of(YearMonth first, YearMonth last) {
        return new PartialDate(first.atDay(1), last.atEndOfMonth());
    }

    /** Whether every possible day is before the given one. */
    public boolean certainlyBefore(LocalDate day) {
        return latest.isBefore(day);
    }

    /** Whether every possible day is after the given one. */
    public boolean certainlyAfter(LocalDate day) {
        return earliest.isAfter(day);
    }
}
