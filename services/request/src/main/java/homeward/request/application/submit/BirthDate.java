package homeward.request.application.submit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** A date of birth, possibly known only by year or by month: its earliest and latest day. */
record BirthDate(LocalDate earliest, LocalDate latest) {

    static Optional<BirthDate> parse(String text) {
        try {
            return switch (text.length()) {
                case 4 ->
                    Optional.of(of(Year.parse(text).atMonth(1), Year.parse(text).atMonth(12)));
                case 7 -> Optional.of(of(YearMonth.parse(text), YearMonth.parse(text)));
                default -> Optional.of(new BirthDate(LocalDate.parse(text), LocalDate.parse(text)));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static BirthDate of(YearMonth first, YearMonth last) {
        return new BirthDate(first.atDay(1), last.atEndOfMonth());
    }

    /** True if the date of birth rules out the declared {@code minor} flag. */
    boolean contradicts(boolean minor, LocalDate today) {
        LocalDate bornForMajority = today.minusYears(18);
        return minor ? !latest.isAfter(bornForMajority) : earliest.isAfter(bornForMajority);
    }
}
