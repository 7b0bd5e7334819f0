package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Suspension;

/** No departure while the return of a traveller is suspended. Why is for the requesting state alone. */
public final class NoDepartureWhileSuspended implements DepartureRule {

    public static final String NAME = "no-departure-while-suspended";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.state().suspensions().values().stream()
                .filter(Suspension::inForce)
                .map(Suspension::personId)
                .distinct()
                .filter(departure.itinerary().travellers()::contains)
                .map(person ->
                        Obstacle.of(person, Refusal.rule(NAME, "the return of traveller " + person + " is suspended")));
    }
}
