package homeward.console.apply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of birth as the form has it, in three fields of which the last may be empty.
 *
 * @param text {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}, or {@code unknown}
 * @param minor whether the person is under 18 by the latest day that it can be
 */
record Birth(String text, boolean minor) {

    private static final int MAJORITY = 18;

    /** Empty if it is no date. */
    static Optional<Birth> of(Answers answers, int person, LocalDate today) {
        String year = answers.get(person, "year").strip();
        String month = answers.get(person, "month").strip();
        String day = answers.get(person, "day").strip();
        if (year.isEmpty()) {
            return month.isEmpty() && day.isEmpty() ? Optional.of(new Birth("unknown", false)) : Optional.empty();
        }
        if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{0,2}") || !day.matches("[0-9]{0,2}")) {
            return Optional.empty();
        }
        if (month.isEmpty()) {
            LocalDate latest = LocalDate.of(Integer.parseInt(year), 12, 31);
            return day.isEmpty() ? Optional.of(new Birth(year, minor(latest, today))) : Optional.empty();
        }
        try {
            YearMonth known = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            if (day.isEmpty()) {
                return Optional.of(new Birth(known.toString(), minor(known.atEndOfMonth(), today)));
            }
            LocalDate date = known.atDay(Integer.parseInt(day));
            return Optional.of(new Birth(date.toString(), minor(date, today)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static boolean minor(LocalDate latest, LocalDate today) {
        return latest.plusYears(MAJORITY).isAfter(today);
    }
}
