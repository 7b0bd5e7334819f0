package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import homeward.events.StateCode;
import homeward.treaties.Limit.Unit;

class LimitClockProperties {

    private final WorkingDays workingDays = new WorkingDays();
    private final LimitClock clock = new CalendarLimitClock(workingDays);

    @Property(tries = 300)
    void aLaterStartNeverEndsEarlier(
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant other,
            @ForAll("limits") Limit limit,
            @ForAll("states") StateCode state) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        assertThat(clock.end(earlier, limit, state)).isBeforeOrEqualTo(clock.end(later, limit, state));
    }

    @Property(tries = 300)
    void aLongerLimitNeverEndsEarlier(
            @ForAll("moments") Instant start,
            @ForAll("limits") Limit limit,
            @ForAll @IntRange(min = 1, max = 30) int more,
            @ForAll("states") StateCode state) {
        Limit longer = new Limit(limit.amount() + more, limit.unit());

        assertThat(clock.end(start, longer, state)).isAfter(clock.end(start, limit, state));
    }

    @Property(tries = 300)
    void I19_daysEndAtTheStatesMidnightWhateverTheClocksDo(
            @ForAll("moments") Instant start, @ForAll("limits") Limit limit, @ForAll("states") StateCode state) {
        ZoneId zone = ZoneId.of(TreatyData.timeZones().get(state.value()));

        assertThat(clock.end(start, limit, state).atZone(zone).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Property(tries = 300)
    void nobodyLosesACalendarDay(
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll("states") StateCode state) {
        Duration allowed = Duration.between(start, clock.end(start, new Limit(days, Unit.CALENDAR_DAYS), state));

        assertThat(allowed).isGreaterThanOrEqualTo(Duration.ofDays(days).minusHours(1));
        assertThat(allowed).isLessThanOrEqualTo(Duration.ofDays(days + 1).plusHours(1));
    }

    @Property(tries = 300)
    void workingDaysEndOnAWorkingDayAndSpanExactlyThatMany(
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("states") StateCode state) {
        ZoneId zone = ZoneId.of(TreatyData.timeZones().get(state.value()));
        Instant end = clock.end(start, new Limit(days, Unit.WORKING_DAYS), state);
        LocalDate first = start.atZone(zone).toLocalDate().plusDays(1);
        LocalDate after = end.atZone(zone).toLocalDate();

        assertThat(workingDays.isWorkingDay(after.minusDays(1), state)).isTrue();
        assertThat(first.datesUntil(after).filter(day -> workingDays.isWorkingDay(day, state)))
                .hasSize(days);
    }

    @Property(tries = 300)
    void whatIsDoneAtTheLatestMomentIsStillInTimeAndAMomentLaterIsADayShort(
            @ForAll("moments") Instant moment,
            @ForAll @IntRange(min = 1, max = 60) int amount,
            @ForAll("states") StateCode state) {
        Limit limit = new Limit(amount, Unit.CALENDAR_DAYS);
        ZoneId zone = ZoneId.of(TreatyData.timeZones().get(state.value()));
        Instant latest = clock.latestBefore(moment, limit, state);
        Instant endOfThatDay =
                moment.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(clock.end(latest, limit, state)).isEqualTo(endOfThatDay);
        assertThat(clock.end(latest.plusNanos(1), limit, state)).isAfter(endOfThatDay);
    }

    @Property(tries = 300)
    void theEarliestMomentIsInTimeAndTheOneBeforeItIsNot(
            @ForAll("moments") Instant action,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll Unit unit,
            @ForAll("states") StateCode state) {
        Limit limit = new Limit(unit == Unit.YEARS ? 1 : amount, unit);
        Instant earliest = clock.earliestAfter(action, limit, state);

        assertThat(clock.latestBefore(earliest, limit, state)).isAfterOrEqualTo(action);
        assertThat(clock.latestBefore(earliest.minusNanos(1), limit, state)).isBefore(action);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2015-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2035-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<StateCode> states() {
        return Arbitraries.of("NLD", "BEL", "DEU", "FRA", "PRT", "FIN", "RUS", "KAZ", "ARM", "KGZ", "UZB", "MDA")
                .map(StateCode::new);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Arbitraries.integers()
                .between(1, 200)
                .flatMap(amount ->
                        Arbitraries.of(Unit.CALENDAR_DAYS, Unit.WORKING_DAYS).map(unit -> new Limit(amount, unit)));
    }
}
