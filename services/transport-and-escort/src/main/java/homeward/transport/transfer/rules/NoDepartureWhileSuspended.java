package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Requirements;

/**
 * No departure while the return of a traveller is suspended, unless it was suspended on the way and the requesting state
 * has given word that the journey continues. Why is for that state alone.
 */
public final class NoDepartureWhileSuspended implements DepartureRule {

    public static final String NAME = "no-departure-while-suspended";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.itinerary().held()
                ? Stream.of(Obstacle.ofParty(Refusal.rule(Requirements.AWAIT_WORD, Requirements.AWAITED)))
                : suspended(departure);
    }

    private static Stream<Obstacle> suspended(Departure departure) {
        return departure.state().suspensions().entrySet().stream()
                .filter(entry ->
                        entry.getValue().inForce() && !departure.itinerary().continues(entry.getKey()))
                .map(entry -> entry.getValue().personId())
                .distinct()
                .filter(departure.itinerary().travellers()::contains)
                .map(person ->
                        Obstacle.of(person, Refusal.rule(NAME, "the return of traveller " + person + " is suspended")));
    }
}
