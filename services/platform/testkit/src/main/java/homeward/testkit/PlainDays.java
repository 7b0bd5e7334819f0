package homeward.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import homeward.events.StateCode;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;

/** Counts calendar days in UTC, without weekends or holidays, so that dates in tests are easy to verify. */
public final class PlainDays implements LimitClock {

    @Override
    public Instant end(Instant start, Limit limit, StateCode state) {
        return startOf(day(start).plusDays(days(limit)).plusDays(1));
    }

    @Override
    public LocalDate day(Instant moment, StateCode state) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public Instant latestBefore(Instant moment, Limit limit, StateCode state) {
        return startOf(day(moment).minusDays(days(limit)));
    }

    private static int days(Limit limit) {
        return switch (limit.unit()) {
            case HOURS -> throw new IllegalArgumentException("plain days know no hours");
            case CALENDAR_DAYS, WORKING_DAYS -> limit.amount();
            case MONTHS -> limit.amount() * 30;
            case YEARS -> limit.amount() * 365;
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
