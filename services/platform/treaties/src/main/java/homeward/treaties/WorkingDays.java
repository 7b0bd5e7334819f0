package homeward.treaties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;

import homeward.events.StateCode;

/**
 * The working days of a state: all days except Saturdays, Sundays and public holidays of the whole state.
 *
 * <p>Source of holidays: the Jollyday calendars and {@code treaties/holidays-added.json}. It does not know days moved by
 * yearly decree, substitute days for which the calendar has no rule, and regional holidays: a limit in working days can
 * end too early by that many days.
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
    private final Map<StateYear, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private final Map<StateCode, TreatyData.AddedHolidays> additions = TreatyData.addedHolidays();

    private record StateYear(StateCode state, int year) {}

    /** Whether the state's public holidays are known. If not, only weekends are excluded. */
    public boolean knowsHolidays(StateCode state) {
        return manager(state).isPresent();
    }

    public boolean isWorkingDay(LocalDate day, StateCode state) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !added(day, state)
                && !holidays.computeIfAbsent(new StateYear(state, day.getYear()), this::compute)
                        .contains(day);
    }

    private Set<LocalDate> compute(StateYear of) {
        return manager(of.state())
                .map(manager -> manager.getHolidays(Year.of(of.year()), HolidayType.PUBLIC_HOLIDAY).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private boolean added(LocalDate day, StateCode state) {
        TreatyData.AddedHolidays added = additions.get(state);
        return added != null && added.days().contains(MonthDay.from(day));
    }

    private Optional<HolidayManager> manager(StateCode state) {
        return managers.computeIfAbsent(
                state,
                code -> Optional.ofNullable(ALPHA2.get(code.value()))
                        .filter(SUPPORTED::contains)
                        .map(alpha2 -> HolidayManager.getInstance(ManagerParameters.create(alpha2))));
    }
}
