package homeward.request.application.submit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.events.request.Majority;

/**
 * A date of birth, possibly known only by year or by month, or unknown.
 *
 * @param earliest the earliest possible day; null if unknown
 * @param latest the latest possible day; null if unknown
 */
record BirthDate(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    private static final String UNKNOWN = "unknown";
    private static final int MAJORITY = 18;

    static Optional<BirthDate> parse(String text) {
        if (text.equals(UNKNOWN)) {
            return Optional.of(new BirthDate(null, null));
        }
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

    boolean after(LocalDate day) {
        return earliest != null && earliest.isAfter(day);
    }

    boolean before(LocalDate day) {
        return latest != null && latest.isBefore(day);
    }

    /** When the person comes of age. */
    Majority majority() {
        return new Majority(earliest == null ? null : eighteenth(earliest), latest == null ? null : eighteenth(latest));
    }

    /** Whether the person can be under 18 on the day. */
    boolean canBeMinor(LocalDate day) {
        return !majority().reachedOn(day);
    }

    /** Whether the person can be 18 or older on the day. */
    boolean canBeAdult(LocalDate day) {
        return majority().possibleOn(day);
    }

    /** True if the date of birth rules out the declared {@code minor} flag. */
    boolean contradicts(boolean minor, LocalDate day) {
        return minor ? !canBeMinor(day) : !canBeAdult(day);
    }

    /** The eighteenth birthday; of a person born on 29 February the first of March in common years. */
    private static LocalDate eighteenth(LocalDate born) {
        LocalDate birthday = born.plusYears(MAJORITY);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }
}
