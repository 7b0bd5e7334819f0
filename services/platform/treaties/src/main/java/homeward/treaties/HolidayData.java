package homeward.treaties;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;

/**
 * What {@code treaties/holidays.json} says about a state's days off.
 *
 * @param rule for every year that is not listed
 * @param years the days off of single years, as published
 */
record HolidayData(YearlyRule rule, Map<Integer, DatedYear> years) {

    /**
     * The holidays of any year.
     *
     * @param library whether the calendar library's holidays apply as well
     * @param days holidays by date
     * @param moved those of them that, on a weekend, make the next working day a day off
     * @param abolished dates of the library that are working days from that year on
     * @param verified whether the law itself was read
     */
    record YearlyRule(
            boolean library,
            Set<MonthDay> days,
            Set<MonthDay> moved,
            Map<MonthDay, Integer> abolished,
            String source,
            boolean verified) {}

    /**
     * The days of one year.
     *
     * @param off all days off that are not on a weekend
     * @param worked Saturdays and Sundays that are working days
     * @param doubtful days from Monday to Friday that are said to become days off, not yet by a decree; not in {@code off}
     * @param verified whether the law or decree itself was read
     */
    record DatedYear(
            Set<LocalDate> off, Set<LocalDate> worked, Set<LocalDate> doubtful, String source, boolean verified) {}
}
