package homeward.console.mrz;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A date of which parts may be unknown.
 *
 * @param year four digits, or empty
 * @param month one or two digits, or empty
 * @param day one or two digits, or empty
 */
public record PartialDate(String year, String month, String day) {

    static final PartialDate UNKNOWN = new PartialDate("", "", "");

    private static final int CENTURY = 100;

    /**
     * A date of birth: the last with these digits that is not in the future.
     *
     * @param digits {@code yyMMdd}, with fillers for what is unknown
     */
    static PartialDate birth(String digits, LocalDate today) {
        PartialDate read = of(digits, today.getYear());
        boolean later = !read.year.isEmpty() && read.earliest().isAfter(today);
        return later ? read.yearsBefore(CENTURY) : read;
    }

    /**
     * A date of expiry: documents are valid for less than half a century.
     *
     * @param digits as for a date of birth
     */
    static PartialDate expiry(String digits, LocalDate today) {
        return of(digits, today.getYear() + CENTURY / 2);
    }

    private static PartialDate of(String digits, int latestYear) {
        String yy = digits.substring(0, 2);
        if (!isNumber(yy)) {
            return UNKNOWN;
        }
        int year = latestYear - Math.floorMod(latestYear - Integer.parseInt(yy), CENTURY);
        String mm = digits.substring(2, 4);
        if (!isNumber(mm) || Integer.parseInt(mm) < 1 || Integer.parseInt(mm) > 12) {
            return new PartialDate(String.valueOf(year), "", "");
        }
        int month = Integer.parseInt(mm);
        String dd = digits.substring(4, 6);
        if (!isNumber(dd)
                || Integer.parseInt(dd) < 1
                || Integer.parseInt(dd) > YearMonth.of(year, month).lengthOfMonth()) {
            return new PartialDate(String.valueOf(year), String.valueOf(month), "");
        }
        return new PartialDate(String.valueOf(year), String.valueOf(month), String.valueOf(Integer.parseInt(dd)));
    }

    private LocalDate earliest() {
        return LocalDate.of(Integer.parseInt(year), orFirst(month), orFirst(day));
    }

    private static int orFirst(String number) {
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    private PartialDate yearsBefore(int years) {
        return new PartialDate(String.valueOf(Integer.parseInt(year) - years), month, day);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
