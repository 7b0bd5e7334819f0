package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.Departure;
import homeward.transport.transfer.rules.DepartureRule;
import homeward.transport.transfer.rules.DepartureRules;
import homeward.transport.transfer.rules.Obstacle;
import homeward.treaties.LimitClock;

/**
 * Whether the next leg of an itinerary may depart now, by the same rules that decide on departures.
 *
 * @param nextLeg from 1
 * @param ready whether all conditions are satisfied; to the requested state never where an assessment is needed, because
 *     whether the return may begin is for the requesting state to know
 * @param internallyMissing what is missing before a removal, for the requesting state alone
 * @param earliestDeparture by the limits of notice and transit, if everything that is missing is done now
 * @param onlyAfterReplyOf transit states without whose agreement there is no departure
 */
public record Outlook(
        UUID itineraryId,
        int nextLeg,
        boolean ready,
        List<Missing> missing,
        List<Missing> internallyMissing,
        Instant earliestDeparture,
        List<StateCode> onlyAfterReplyOf) {

    /**
     * An unsatisfied condition.
     *
     * @param rule name of the rule, as in the refusal of a departure
     * @param personId null if it concerns all travellers
     * @param basis the treaty's rule; null if the condition has no basis in the treaty
     */
    public record Missing(
            String rule,
            @Nullable PersonId personId,
            @Nullable RuleBasis basis) {

        static Missing of(Obstacle obstacle) {
            return new Missing(
                    obstacle.refusal().rule(),
                    obstacle.person(),
                    obstacle.refusal().basis());
        }
    }

    /** Empty if the itinerary has ended or its last leg has begun. */
    static Optional<Outlook> of(
            TransferState state, Itinerary itinerary, DepartureRules rules, LimitClock limits, Instant now) {
        int next = itinerary.departures().size() + 1;
        if (!itinerary.running() || next > itinerary.legs().size()) {
            return Optional.empty();
        }
        Departure departure = Departure.of(state, itinerary, next, now, rules, limits);
        List<Obstacle> obstacles = DepartureRule.allObstacles(departure);
        EarliestDeparture earliest = EarliestDeparture.of(departure, limits, now);
        return Optional.of(new Outlook(
                itinerary.id(),
                next,
                obstacles.isEmpty(),
                missing(obstacles, false),
                missing(obstacles, true),
                earliest.at(),
                earliest.onlyAfterReplyOf()));
    }

    private static List<Missing> missing(List<Obstacle> obstacles, boolean internal) {
        return obstacles.stream()
                .filter(obstacle -> obstacle.internal() == internal)
                .map(Missing::of)
                .toList();
    }
}
