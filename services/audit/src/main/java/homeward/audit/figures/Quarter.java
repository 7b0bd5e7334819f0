package homeward.audit.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;

/**
 * A quarter of the calendar, in UTC: the same for both states.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    static Quarter of(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    boolean endsItsYear() {
        return number == 4;
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** The first moment after it. */
    Instant ends() {
        return next().firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    /** E.g. {@code 2026-Q1}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
