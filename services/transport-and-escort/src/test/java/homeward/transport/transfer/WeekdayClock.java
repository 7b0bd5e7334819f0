package homeward.transport.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import homeward.events.StateCode;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;

/** Days in UTC, working days Monday to Friday, no holidays: sufficient to test rules in working days. */
public final class WeekdayClock implements LimitClock {

    @Override
    public Instant end(Instant start, Limit limit, StateCode state) {
        LocalDate day = day(start);
        for (int i = 0; i < limit.amount(); i++) {
            do {
                day = day.plusDays(1);
            } while (weekend(day));
        }
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public LocalDate day(Instant moment, StateCode state) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    @Override
    public Instant latestBefore(Instant moment, Limit limit, StateCode state) {
        LocalDate day = day(moment);
        for (int i = 0; i < limit.amount(); i++) {
            do {
                day = day.minusDays(1);
            } while (weekend(day));
        }
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    private static LocalDate day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }
}
