package homeward.console.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/**
 * Days from a form, both included, by the clock of the own state.
 *
 * @param from the first day as the form has it; empty if there is none, or what was typed is none
 * @param to the last day, the same
 * @param begins null without a first day
 * @param ends the first moment after the last day; null without one
 */
public record Days(
        String from, String to, @Nullable Instant begins, @Nullable Instant ends) {

    /** Of a day as forms send it; years of more digits are none that a service could count with. */
    private static final int LENGTH = "2026-05-25".length();

    /** What is no day is left out. */
    public static Days of(@Nullable String from, @Nullable String to, ZoneId zone) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new Days(
                first == null ? "" : first.toString(),
                last == null ? "" : last.toString(),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.strip().length() != LENGTH ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
