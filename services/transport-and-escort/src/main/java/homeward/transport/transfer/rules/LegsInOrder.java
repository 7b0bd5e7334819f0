package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Itinerary;

/** A leg begins once, and not before the previous leg has ended. */
public final class LegsInOrder implements DepartureRule {

    public static final String NAME = "legs-in-order";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        Itinerary itinerary = departure.itinerary();
        int next = itinerary.departures().size() + 1;
        if (departure.leg() != next
                || itinerary.arrivals().size() != itinerary.departures().size()) {
            return Stream.of(Obstacle.ofParty(
                    Refusal.conflict(NAME, "a leg can begin only once and only after the previous leg has ended")));
        }
        if (next > 1 && departure.departsAt().isBefore(itinerary.arrivals().getLast())) {
            return Stream.of(Obstacle.ofParty(
                    Refusal.invalid("departedAt", "must not be before the arrival of the previous leg")));
        }
        return Stream.empty();
    }
}
