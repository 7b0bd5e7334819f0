package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Requirements;

/**
 * No departure while the return of a traveller is suspended, unless it was suspended on the way and the requesting state
 * has given word that the journey continues. A departure that happened before the suspension, and is recorded after it, is a
 * fact: it is recorded, and the handover awaits word. Why is for the requesting state alone.
 */
public final class NoDepartureWhileSuspended implements DepartureRule {

    public static final String NAME = "no-departure-while-suspended";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return held(departure)
                ? Stream.of(Obstacle.ofParty(Refusal.rule(Requirements.AWAIT_WORD, Requirements.AWAITED)))
                : suspended(departure);
    }

    private static boolean held(Departure departure) {
        return departure.itinerary().words().stream().anyMatch(word -> switch (word.word()) {
            case CONTINUE -> false;
            case AWAIT -> !departure.precedes(departure.state().suspensions().get(word.incidentId()));
            case TAKE_BACK -> true;
        });
    }

    private static Stream<Obstacle> suspended(Departure departure) {
        return departure.state().suspensions().entrySet().stream()
                .filter(entry -> entry.getValue().inForce()
                        && !departure.precedes(entry.getValue())
                        && !departure.itinerary().continues(entry.getKey()))
                .map(entry -> entry.getValue().personId())
                .distinct()
                .filter(departure.itinerary().travellers()::contains)
                .map(person ->
                        Obstacle.of(person, Refusal.rule(NAME, "the return of traveller " + person + " is suspended")));
    }
}
