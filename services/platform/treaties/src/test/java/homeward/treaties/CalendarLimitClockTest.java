package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import homeward.events.StateCode;
import homeward.treaties.Limit.Unit;

class CalendarLimitClockTest {

    private static final StateCode RUS = new StateCode("RUS");
    private static final StateCode NLD = new StateCode("NLD");
    private static final StateCode KAZ = new StateCode("KAZ");

    private final WorkingDays workingDays = new WorkingDays();
    private final LimitClock clock = new CalendarLimitClock(workingDays);

    @Test
    void twentyFiveCalendarDaysIncludeHolidaysAndEndInTheStatesOwnMidnight() {
        // Given an application whose receipt Russia confirms before its new year holidays
        Instant confirmed = at("2025-12-22T15:00+03:00[Europe/Moscow]");

        // When the reply limit is computed
        Instant end = clock.end(confirmed, new Limit(25, Unit.CALENDAR_DAYS), RUS);

        // Then the holidays count, and it ends with 16 January in Moscow
        assertThat(end).isEqualTo(at("2026-01-17T00:00+03:00[Europe/Moscow]"));
    }

    @Test
    void theDayOfTheEventIsTheStatesDayNotTheSenders() {
        // 23:30 in Amsterdam is the next day in Moscow
        Instant end = clock.end(at("2026-03-02T23:30+01:00[Europe/Amsterdam]"), new Limit(1, Unit.CALENDAR_DAYS), RUS);

        assertThat(end).isEqualTo(at("2026-03-05T00:00+03:00[Europe/Moscow]"));
    }

    @Test
    void theDayIsThatOfTheStateAndOfAnUnknownStateTheLatestToBegin() {
        Instant moment = at("2026-03-02T23:30+01:00[Europe/Amsterdam]");

        assertThat(clock.day(moment, NLD)).isEqualTo("2026-03-02");
        assertThat(clock.day(moment, RUS)).isEqualTo("2026-03-03");
        assertThat(clock.day(Instant.parse("2026-03-03T11:59:59Z"), new StateCode("ZZZ")))
                .isEqualTo("2026-03-02");
        assertThat(clock.day(Instant.parse("2026-03-03T12:00:00Z"), new StateCode("ZZZ")))
                .isEqualTo("2026-03-03");
    }

    @Test
    void fiveWorkingDaysLeaveOutWeekendsAndPublicHolidays() {
        // Given a request on the Thursday before Easter 2026, with King's Day out of reach
        Instant request = at("2026-04-02T10:00+02:00[Europe/Amsterdam]");

        // When five Dutch working days are counted; Friday counts, Easter Monday does not
        Instant end = clock.end(request, new Limit(5, Unit.WORKING_DAYS), NLD);

        // Then they are 3, 7, 8, 9 and 10 April
        assertThat(end).isEqualTo(at("2026-04-11T00:00+02:00[Europe/Amsterdam]"));
    }

    @Test
    void noticeFiveWorkingDaysBeforeATransferLooksBackOverTheMayHolidays() {
        // Given a transfer on Wednesday 13 May 2026; Victory Day, a Saturday, is kept on Monday 11 May
        Instant transfer = at("2026-05-13T12:00+03:00[Europe/Moscow]");

        // When the latest moment of notice is computed in the requested state's calendar
        Instant latest = clock.latestBefore(transfer, new Limit(5, Unit.WORKING_DAYS), RUS);

        // Then the five are 12, 8, 7, 6 and 5 May, and the fifth may be used to its end
        assertThat(latest).isEqualTo(at("2026-05-06T00:00+03:00[Europe/Moscow]").minusNanos(1));
    }

    @Test
    void fiveWorkingDaysInKazakhstanPassOverNauryz() {
        Instant end = clock.end(at("2026-03-19T09:00+05:00[Asia/Almaty]"), new Limit(5, Unit.WORKING_DAYS), KAZ);

        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 3, 23), KAZ)).isFalse();
        assertThat(end).isEqualTo(at("2026-03-28T00:00+05:00[Asia/Almaty]"));
    }

    @Test
    void aMonthEndsOnTheLastDayOfAShorterMonth() {
        Instant end = clock.end(at("2026-01-31T10:00+05:00[Asia/Almaty]"), new Limit(1, Unit.MONTHS), KAZ);

        assertThat(end).isEqualTo(at("2026-03-01T00:00+05:00[Asia/Almaty]"));
    }

    @Test
    void aLastDayOnAWeekendIsNotMoved() {
        Instant end = clock.end(at("2026-03-02T10:00+01:00[Europe/Amsterdam]"), new Limit(5, Unit.CALENDAR_DAYS), NLD);

        assertThat(end).isEqualTo(at("2026-03-08T00:00+01:00[Europe/Amsterdam]"));
    }

    @Test
    void hoursAreHoursWhenTheClocksChange() {
        Instant start = at("2026-03-28T12:00+01:00[Europe/Amsterdam]");

        assertThat(clock.end(start, new Limit(24, Unit.HOURS), NLD)).isEqualTo(start.plusSeconds(86_400));
    }

    @Test
    void aStateWithoutKnownHolidaysSaysSoAndCountsWeekendsOnly() {
        StateCode unknown = new StateCode("ZZZ");

        assertThat(workingDays.knowsHolidays(unknown)).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 1, 1), unknown)).isTrue();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 1, 3), unknown)).isFalse();
    }

    @Test
    void aStateWithoutKnownTimeZoneIsRefused() {
        assertThatThrownBy(() -> clock.end(Instant.EPOCH, new Limit(1, Unit.CALENDAR_DAYS), new StateCode("ZZZ")))
                .hasMessageContaining("ZZZ");
    }

    @Test
    void theStatesWhoseHolidaysAreNotKnownAreTheseFour() {
        assertThat(TreatyData.timeZones().keySet().stream()
                        .filter(state -> !workingDays.knowsHolidays(new StateCode(state))))
                .containsExactlyInAnyOrder("LKA", "MAC", "MNG", "PRK");
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
