package homeward.transport.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.transport.transfer.Crossing;
import homeward.transport.transfer.Notice;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.rules.Departure;
import homeward.transport.transfer.rules.TransitAgreed;
import homeward.treaties.LimitClock;

/**
 * The earliest moment at which the notice of transfer and the limits of transit permit the next departure, if everything
 * that is missing is done now.
 *
 * @param at not before now
 * @param onlyAfterReplyOf transit states without whose agreement there is no departure, however long it takes
 */
record EarliestDeparture(Instant at, List<StateCode> onlyAfterReplyOf) {

    static EarliestDeparture of(Departure departure, LimitClock limits, Instant now) {
        TransferOpened opening = Requirements.opening(departure.state());
        Instant earliest = later(now, notice(departure, opening, limits, now));
        List<StateCode> awaited = new ArrayList<>();
        for (Crossing crossing : Crossing.of(departure.itinerary(), departure.leg(), opening)) {
            if (TransitAgreed.refusal(departure, crossing).isPresent()) {
                Transit request = departure
                        .state()
                        .transits()
                        .latest(departure.itinerary().id(), crossing.state())
                        .orElse(null);
                Instant silent = request == null || request.standing().denied() ? null : silence(request.limits());
                if (silent == null) {
                    awaited.add(crossing.state());
                }
                earliest = later(earliest, silent);
                if (request == null) {
                    earliest = later(earliest, leadTime(departure, crossing, opening, limits, now));
                }
            }
        }
        return new EarliestDeparture(earliest, List.copyOf(awaited));
    }

    private static @Nullable Instant notice(
            Departure departure, TransferOpened opening, LimitClock limits, Instant now) {
        Notice notice = departure.itinerary().notice();
        Instant noticed =
                notice.earliestDeparture() == null ? notice.beforeEscortsChanged() : notice.earliestDeparture();
        return departure
                .profile()
                .transferNotice()
                .map(lead ->
                        noticed == null ? limits.earliestAfter(now, lead.value(), opening.requestedState()) : noticed)
                .orElse(null);
    }

    /** When silence suffices by a rule whose text was read; null if it does not. */
    private static @Nullable Instant silence(TransitLimits limits) {
        return limits.silenceSuffices() ? limits.replyDue() : null;
    }

    /** A request made now allows an arrival in the transit state after the lead time. */
    private static @Nullable Instant leadTime(
            Departure departure, Crossing crossing, TransferOpened opening, LimitClock limits, Instant now) {
        Instant departs = departure.itinerary().legs().get(departure.leg() - 1).departs();
        Duration under = Duration.between(departs, crossing.enters());
        return departure
                .transit()
                .between(
                        opening.requestingState(),
                        crossing.state(),
                        crossing.modes(),
                        departure.state().kind(departure.itinerary().travellers()),
                        limits.day(now, crossing.state()))
                .leadTime()
                .map(lead -> limits.earliestAfter(now, lead.value(), crossing.state())
                        .minus(under.isNegative() ? Duration.ZERO : under))
                .orElse(null);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
