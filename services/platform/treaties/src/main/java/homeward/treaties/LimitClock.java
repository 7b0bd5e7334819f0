package homeward.treaties;

import java.time.Instant;
import java.time.LocalDate;

import homeward.events.StateCode;

/** Computes when a limit ends, and which day it is, by the calendar and time zone of a state. */
public interface LimitClock {

    /** The first instant after the limit: the end of its last day in the time zone of the state's capital. */
    Instant end(Instant start, Limit limit, StateCode state);

    /**
     * The day at a moment in the time zone of the state's capital. If that is not known: in the zone furthest behind, so
     * that nobody comes of age too early.
     */
    LocalDate day(Instant moment, StateCode state);

    /** The latest instant at which an action is in time if it is due {@code limit} before {@code moment}. */
    Instant latestBefore(Instant moment, Limit limit, StateCode state);
}
