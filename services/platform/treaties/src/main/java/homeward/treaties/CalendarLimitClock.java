package homeward.treaties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.StateCode;

/**
 * Limits by the calendar of a state.
 *
 * <ul>
 *   <li>The day of the event does not count. A limit ends with its last day; {@link #end} is the first instant after.
 *   <li>Calendar days count every day. A last day on a weekend or holiday is <em>not</em> moved, because no treaty text
 *       read so far requires it.
 *   <li>Working days are those of {@link WorkingDays}; days in doubt count as days off, so that nobody's limit ends
 *       early, and {@link #count} gives the earliest possible end as well.
 *   <li>A month or year ends on the day with the same number, or on the last day of the month if that day does not exist.
 *   <li>Hours are elapsed hours; changes of clocks do not affect them.
 * </ul>
 */
public final class CalendarLimitClock implements LimitClock {

    private static final ZoneId FURTHEST_BEHIND = ZoneOffset.ofHours(-12);

    private final Map<StateCode, ZoneId> zones;
    private final WorkingDays workingDays;

    public CalendarLimitClock() {
        this(new WorkingDays());
    }

    public CalendarLimitClock(WorkingDays workingDays) {
        this.workingDays = workingDays;
        this.zones = TreatyData.timeZones().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        zone -> new StateCode(zone.getKey()), zone -> ZoneId.of(zone.getValue())));
    }

    /** @throws IllegalArgumentException for a state whose time zone is not known */
    @Override
    public Instant end(Instant start, Limit limit, StateCode state) {
        if (limit.unit() == Limit.Unit.HOURS) {
            return start.plus(limit.amount(), ChronoUnit.HOURS);
        }
        ZoneId zone = known(state);
        return endOfDay(move(start.atZone(zone).toLocalDate(), limit, state, 1), zone);
    }

    @Override
    public Counted count(Instant start, Rule<Limit> rule, StateCode state) {
        Limit limit = rule.value();
        Instant end = end(start, limit, state);
        if (limit.unit() != Limit.Unit.WORKING_DAYS) {
            return new Counted(end, rule.basis());
        }
        ZoneId zone = known(state);
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        Instant earliest =
                endOfDay(workingDay(first, limit.amount(), 1, day -> workingDays.canBeWorking(day, state)), zone);
        boolean verified = first.datesUntil(last).allMatch(day -> workingDays.verified(day, state));
        return new Counted(end, rule.basis().counted(new WorkingDayCount(state, verified, earliest)));
    }

    /**
     * End of the day that is {@code limit} before the day of {@code moment}; the day of {@code moment} does not count.
     *
     * @throws IllegalArgumentException for a state whose time zone is not known
     */
    @Override
    public Instant latestBefore(Instant moment, Limit limit, StateCode state) {
        if (limit.unit() == Limit.Unit.HOURS) {
            return moment.minus(limit.amount(), ChronoUnit.HOURS);
        }
        ZoneId zone = known(state);
        return endOfDay(move(moment.atZone(zone).toLocalDate(), limit, state, -1), zone)
                .minusNanos(1);
    }

    @Override
    public Counted countBefore(Instant moment, Rule<Limit> rule, StateCode state) {
        Instant latest = latestBefore(moment, rule.value(), state);
        if (rule.value().unit() != Limit.Unit.WORKING_DAYS) {
            return new Counted(latest, rule.basis());
        }
        ZoneId zone = known(state);
        boolean verified = latest.atZone(zone)
                .toLocalDate()
                .datesUntil(moment.atZone(zone).toLocalDate())
                .allMatch(day -> workingDays.verified(day, state));
        return new Counted(latest, rule.basis().counted(new WorkingDayCount(state, verified, null)));
    }

    private LocalDate move(LocalDate from, Limit limit, StateCode state, int direction) {
        long amount = (long) limit.amount() * direction;
        return switch (limit.unit()) {
            case CALENDAR_DAYS -> from.plusDays(amount);
            case WORKING_DAYS ->
                workingDay(from, limit.amount(), direction, day -> workingDays.isWorkingDay(day, state));
            case MONTHS -> from.plusMonths(amount);
            case YEARS -> from.plusYears(amount);
            case HOURS -> throw new IllegalArgumentException("hours are not days");
        };
    }

    private static LocalDate workingDay(LocalDate from, int amount, int direction, Predicate<LocalDate> working) {
        LocalDate day = from;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(direction);
            if (working.test(day)) {
                counted++;
            }
        }
        return day;
    }

    @Override
    public LocalDate day(Instant moment, StateCode state) {
        ZoneId zone = zones.get(state);
        return LocalDate.ofInstant(moment, zone == null ? FURTHEST_BEHIND : zone);
    }

    @Override
    public Optional<ZoneId> zone(StateCode state) {
        return Optional.ofNullable(zones.get(state));
    }

    private static Instant endOfDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private ZoneId known(StateCode state) {
        ZoneId zone = zones.get(state);
        if (zone == null) {
            throw new IllegalArgumentException("no time zone is known for " + state);
        }
        return zone;
    }
}
