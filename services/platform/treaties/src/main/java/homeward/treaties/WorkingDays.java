package homeward.treaties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import homeward.events.StateCode;
import homeward.treaties.HolidayData.DatedYear;
import homeward.treaties.HolidayData.YearlyRule;

/**
 * The working days of a state, from three sources in this order: the days off of one year, as published; the state's
 * yearly rule; the Jollyday calendar. The first two are data in {@code treaties/holidays.json}, each with its source and
 * the information whether the law or decree itself was read. Regional holidays are not known.
 */
public final class WorkingDays {

    private static final Map<String, String> ALPHA2 = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(alpha2 -> Map.entry(Locale.of("", alpha2).getISO3Country(), alpha2)),
                    Stream.of(Map.entry("XKX", "XK"))) // Kosovo: a user-assigned code
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, entry -> entry.getValue().toLowerCase(Locale.ROOT)));

    private static final Set<String> SUPPORTED = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<StateCode, Optional<HolidayManager>> managers = new ConcurrentHashMap<>();
    private final Map<StateYear, DatedYear> years = new ConcurrentHashMap<>();
    private final Map<StateCode, HolidayData> data = TreatyData.holidays();

    private record StateYear(StateCode state, int year) {}

    /** Whether the day counts as a working day. A day in doubt does not. */
    public boolean isWorkingDay(LocalDate day, StateCode state) {
        return canBeWorking(day, state) && !year(day, state).doubtful().contains(day);
    }

    /** Whether the day is a working day or can turn out to be one. */
    boolean canBeWorking(LocalDate day, StateCode state) {
        DatedYear year = year(day, state);
        return weekend(day) ? year.worked().contains(day) : !year.off().contains(day);
    }

    /** Whether the law or decree that settles the day was read. */
    boolean verified(LocalDate day, StateCode state) {
        return year(day, state).verified();
    }

    private DatedYear year(LocalDate day, StateCode state) {
        return years.computeIfAbsent(new StateYear(state, day.getYear()), this::compute);
    }

    private DatedYear compute(StateYear of) {
        HolidayData known = data.get(of.state());
        DatedYear published = known == null ? null : known.years().get(of.year());
        return published == null
                ? new DatedYear(known == null ? library(of) : byRule(known.rule(), of), Set.of(), Set.of(), "", false)
                : published;
    }

    private Set<LocalDate> byRule(YearlyRule rule, StateYear of) {
        Set<LocalDate> off = new TreeSet<>(rule.library() ? library(of) : Set.of());
        rule.abolished().forEach((day, since) -> {
            if (of.year() >= since) {
                off.remove(day.atYear(of.year()));
            }
        });
        rule.days().forEach(day -> off.add(day.atYear(of.year())));
        new TreeSet<>(rule.moved())
                .stream()
                        .map(day -> day.atYear(of.year()))
                        .filter(WorkingDays::weekend)
                        .forEach(holiday -> off.add(nextFree(holiday, off)));
        return Set.copyOf(off);
    }

    /** The next day that is neither on a weekend nor off already. */
    private static LocalDate nextFree(LocalDate holiday, Set<LocalDate> off) {
        LocalDate day = holiday.plusDays(1);
        while (weekend(day) || off.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private Set<LocalDate> library(StateYear of) {
        return manager(of.state())
                .map(manager -> manager.getHolidays(Year.of(of.year()), HolidayType.PUBLIC_HOLIDAY).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private Optional<HolidayManager> manager(StateCode state) {
        return managers.computeIfAbsent(
                state,
                code -> Optional.ofNullable(ALPHA2.get(code.value()))
                        .filter(SUPPORTED::contains)
                        .map(alpha2 -> HolidayManager.getInstance(ManagerParameters.create(alpha2))));
    }
}
