package homeward.chassis.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Moments and dates as callers write them: ISO 8601, of the years 1 to 9999. What lies beyond cannot be stored. */
public final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {}

    /** @throws DateTimeException if it is not ISO 8601, or out of range */
    public static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (!inRange(moment)) {
            throw new DateTimeException("out of range");
        }
        return moment;
    }

    /** @throws DateTimeException if it is not ISO 8601, or out of range */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!inRange(date)) {
            throw new DateTimeException("out of range");
        }
        return date;
    }

    static boolean inRange(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }

    static boolean inRange(LocalDate date) {
        return date.getYear() > 0 && date.getYear() < 10_000;
    }
}
