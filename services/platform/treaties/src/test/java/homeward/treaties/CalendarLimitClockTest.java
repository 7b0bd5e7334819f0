package homeward.treaties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.events.RuleBasis;
import homeward.events.RuleBasis.WorkingDayCount;
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
    void noticeOnTheLastDayForATransferIsNoticeForThatTransfer() {
        Instant notice = at("2026-05-05T15:00+03:00[Europe/Moscow]");

        assertThat(clock.earliestAfter(notice, new Limit(5, Unit.WORKING_DAYS), RUS))
                .isEqualTo(at("2026-05-13T00:00+03:00[Europe/Moscow]"));
    }

    @Test
    void fiveWorkingDaysInKazakhstanPassOverNauryz() {
        Instant end = clock.end(at("2026-03-19T09:00+05:00[Asia/Almaty]"), new Limit(5, Unit.WORKING_DAYS), KAZ);

        assertThat(workingDays.isWorkingDay(LocalDate.of(2026, 3, 23), KAZ)).isFalse();
        // Then they are 20, 26, 27, 30 and 31 March: 21 and 22 March are a weekend, so 24 and 25 are off as well as 23
        assertThat(end).isEqualTo(at("2026-04-01T00:00+05:00[Asia/Almaty]"));
    }

    @ParameterizedTest
    @CsvSource({
        "SVK, 2025-11-17, true",
        "SVK, 2026-11-17, true",
        "SVK, 2031-11-17, true",
        "SVK, 2026-05-08, true",
        "SVK, 2026-09-15, true",
        "SVK, 2026-12-24, false",
        "RUS, 2024-01-09, true",
        "RUS, 2025-01-09, true",
        "RUS, 2025-01-10, true",
        "RUS, 2025-02-24, true",
        "RUS, 2025-03-10, true",
        "RUS, 2025-05-08, false",
        "RUS, 2025-11-01, true",
        "RUS, 2025-11-03, false",
        "RUS, 2026-01-09, false",
        "RUS, 2026-01-12, true",
        "RUS, 2026-12-31, false",
        "RUS, 2027-05-03, false",
        "RUS, 2029-01-09, true",
        "KAZ, 2026-03-24, false",
        "KAZ, 2026-03-25, false",
        "KAZ, 2026-03-26, true",
        "KAZ, 2027-03-24, false",
        "KAZ, 2027-03-25, true",
        "KAZ, 2027-01-04, false",
    })
    void daysOffAreThoseOfTheYear(String state, LocalDate day, boolean working) {
        assertThat(workingDays.isWorkingDay(day, new StateCode(state))).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "RUS, 2025-01-08T12:00+03:00, 2, 2025-01-10T21:00:00Z",
        "RUS, 2025-02-21T12:00+03:00, 2, 2025-02-25T21:00:00Z",
        "RUS, 2026-12-31T12:00+03:00, 2, 2027-01-12T21:00:00Z",
        "SVK, 2026-11-16T12:00+01:00, 2, 2026-11-18T23:00:00Z",
        "KAZ, 2027-03-17T11:00+05:00, 5, 2027-03-29T19:00:00Z",
    })
    void workingDaysAreCountedByThem(String state, String start, int days, Instant end) {
        assertThat(clock.end(
                        OffsetDateTime.parse(start).toInstant(),
                        new Limit(days, Unit.WORKING_DAYS),
                        new StateCode(state)))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "ARM, 2026-12-10T08:00Z, 30, CALENDAR_DAYS, 2027-01-09T20:00:00Z",
        "RUS, 2027-06-10T22:30Z, 25, CALENDAR_DAYS, 2027-07-06T21:00:00Z",
        "DEU, 2027-03-10T12:00Z, 25, CALENDAR_DAYS, 2027-04-04T22:00:00Z",
        "DEU, 2027-10-15T12:00Z, 25, CALENDAR_DAYS, 2027-11-09T23:00:00Z",
        "KAZ, 2027-01-31T06:00Z, 1, MONTHS, 2027-02-28T19:00:00Z",
        "KAZ, 2028-01-31T06:00Z, 1, MONTHS, 2028-02-29T19:00:00Z",
    })
    void limitsEndAtTheStatesMidnightOnEveryEdgeOfTheCalendar(
            String state, OffsetDateTime start, int length, Unit unit, Instant end) {
        assertThat(clock.end(start.toInstant(), new Limit(length, unit), new StateCode(state)))
                .isEqualTo(end);
    }

    @Test
    void noticeThreeWorkingDaysBeforeATransferLooksBackOverNauryz() {
        // Given a transfer on Friday 26 March 2027; the 21st is a Sunday, so Wednesday 24 is off as well as 22 and 23
        Instant latest =
                clock.latestBefore(at("2027-03-26T11:00+05:00[Asia/Almaty]"), new Limit(3, Unit.WORKING_DAYS), KAZ);

        // Then the three are 25, 19 and 18 March, and the third may be used to its end
        assertThat(latest).isEqualTo(at("2027-03-19T00:00+05:00[Asia/Almaty]").minusNanos(1));
    }

    @Test
    void noticeSixWorkingDaysBeforeATransferLooksBackToTheFirstWorkingDayOfTheYear() {
        assertThat(clock.latestBefore(
                        at("2026-01-20T12:00+03:00[Europe/Moscow]"), new Limit(6, Unit.WORKING_DAYS), RUS))
                .isEqualTo(at("2026-01-13T00:00+03:00[Europe/Moscow]").minusNanos(1));
    }

    @Test
    void aLimitCountedBackwardsSaysThatItsDaysWereReadInNoLaw() {
        var rule = new Rule<>(new Limit(1, Unit.WORKING_DAYS), new RuleBasis("X", 1, "transferNotice", "1", true));

        LimitClock.Counted limit = clock.countBefore(at("2026-05-13T12:00+03:00[Europe/Moscow]"), rule, RUS);

        assertThat(limit.end())
                .isEqualTo(at("2026-05-13T00:00+03:00[Europe/Moscow]").minusNanos(1));
        assertThat(limit.basis().workingDays()).isEqualTo(new WorkingDayCount(RUS, false, null));
    }

    @Test
    void aDayInDoubtEndsNoLimitEarlyAndGivesTheEarliestEnd() {
        // Given that Russia's decree for 2027 is not known, and 5 November is usually off
        var rule = new Rule<>(new Limit(1, Unit.WORKING_DAYS), new RuleBasis("X", 1, "replyLimit", "1", true));

        LimitClock.Counted limit = clock.count(at("2027-11-03T12:00+03:00[Europe/Moscow]"), rule, RUS);

        assertThat(limit.end()).isEqualTo(at("2027-11-09T00:00+03:00[Europe/Moscow]"));
        assertThat(limit.earliest()).isEqualTo(at("2027-11-06T00:00+03:00[Europe/Moscow]"));
        assertThat(limit.basis().workingDays()).isEqualTo(new WorkingDayCount(RUS, false, limit.earliest()));
    }

    @Test
    void calendarDaysNeedNoCalendarOfHolidays() {
        var rule = new Rule<>(new Limit(25, Unit.CALENDAR_DAYS), new RuleBasis("X", 1, "replyLimit", "1", true));

        assertThat(clock.count(at("2027-11-03T12:00+03:00[Europe/Moscow]"), rule, RUS)
                        .basis()
                        .workingDays())
                .isNull();
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
    void ofAStateWithoutKnownHolidaysOnlyWeekendsAreExcluded() {
        StateCode unknown = new StateCode("ZZZ");

        assertThat(knowsHolidays(unknown)).isFalse();
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
        assertThat(TreatyData.timeZones().keySet().stream().filter(state -> !knowsHolidays(new StateCode(state))))
                .containsExactlyInAnyOrder("LKA", "MAC", "MNG", "PRK");
    }

    /** Whether any day between two weekends of this year is off. */
    private boolean knowsHolidays(StateCode state) {
        return LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .anyMatch(day -> !workingDays.isWorkingDay(day, state));
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }
}
