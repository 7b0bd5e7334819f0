package homeward.treaties;

import java.time.Instant;

import homeward.events.StateCode;

/** Computes when a limit ends, by the calendar and time zone of a state. */
public interface LimitClock {

    /** The first instant after the limit: the end of its last day in that state's (capital's) time zone. */
    Instant end(Instant start, Limit limit, StateCode state);

    /** The latest instant at which something may still be done that must be done {@code limit} before {@code moment}. */
    Instant latestBefore(Instant moment, Limit limit, StateCode state);
}
