package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.transport.transfer.Concern;

/** No departure while a protection concern about a traveller is open. */
public final class NoDepartureUnderProtectionConcern implements DepartureRule {

    public static final String NAME = "no-departure-under-protection-concern";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.state().concerns().values().stream()
                .filter(Concern::open)
                .map(Concern::personId)
                .distinct()
                .filter(departure.itinerary().travellers()::contains)
                .map(person ->
                        Obstacle.of(person, Refusal.rule(NAME, "a protection concern about a traveller is open")));
    }
}
