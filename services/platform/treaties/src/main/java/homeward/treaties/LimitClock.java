package homeward.treaties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

import homeward.events.RuleBasis;
import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.StateCode;

/** Computes when a limit ends, and which day it is, by the calendar and time zone of a state. */
public interface LimitClock {

    /** A limit with its end; the basis says how working days were counted. */
    record Counted(Instant end, RuleBasis basis) {

        /** The end if days in doubt are working days. */
        public Instant earliest() {
            return earliestEnd(basis, end);
        }
    }

    /** The earliest possible end of a limit that ends at {@code end} by this basis. */
    static Instant earliestEnd(RuleBasis basis, Instant end) {
        WorkingDayCount days = basis.workingDays();
        return days == null || days.earliestEnd() == null ? end : days.earliestEnd();
    }

    /** The first instant after the limit: the end of its last day in the time zone of the state's capital. */
    Instant end(Instant start, Limit limit, StateCode state);

    /** The end of the limit, with the information by which days it was counted. */
    default Counted count(Instant start, Rule<Limit> rule, StateCode state) {
        return new Counted(end(start, rule.value(), state), rule.basis());
    }

    /**
     * The day at a moment in the time zone of the state's capital. If that is not known: in the zone furthest behind, so
     * that nobody comes of age too early.
     */
    LocalDate day(Instant moment, StateCode state);

    /** The time zone of the state's capital; empty if it is not known. */
    default Optional<ZoneId> zone(StateCode state) {
        return Optional.empty();
    }

    /** The latest instant at which an action is in time if it is due {@code limit} before {@code moment}. */
    Instant latestBefore(Instant moment, Limit limit, StateCode state);

    /** The latest instant, with the information by which days it was counted. */
    default Counted countBefore(Instant moment, Rule<Limit> rule, StateCode state) {
        return new Counted(latestBefore(moment, rule.value(), state), rule.basis());
    }

    /**
     * The earliest moment for which an action is in time that is due {@code limit} before it and is done at {@code action}: a
     * moment later than that by the hours, or the beginning of a day.
     */
    default Instant earliestAfter(Instant action, Limit limit, StateCode state) {
        if (limit.unit() == Limit.Unit.HOURS) {
            return end(action, limit, state);
        }
        ZoneId zone = zone(state).orElse(ZoneOffset.UTC);
        LocalDate day = day(action, state).plusDays(1);
        while (action.isAfter(latestBefore(day.atStartOfDay(zone).toInstant(), limit, state))) {
            day = day.plusDays(1);
        }
        return day.atStartOfDay(zone).toInstant();
    }
}
