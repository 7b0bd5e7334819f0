package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.TransferState;

/**
 * A minor travels with the accompanying parent unless a best-interest decision permits otherwise. Checked on the
 * proposal of an itinerary and again on every departure, since itineraries may fail or be replaced in between.
 */
public final class FamilyUnity implements DepartureRule {

    public static final String NAME = "family-unity";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return obstacles(departure.state(), departure.itinerary().travellers(), departure.day());
    }

    /**
     * The rule for a proposed itinerary.
     *
     * @throws Refusal if a minor would travel without the parent
     */
    public static void check(TransferState state, Set<PersonId> travellingTogether, LocalDate day) {
        obstacles(state, travellingTogether, day).findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }

    private static Stream<Obstacle> obstacles(TransferState state, Set<PersonId> travellingTogether, LocalDate day) {
        return travellingTogether.stream()
                .filter(person -> !state.readiness(person).mayTravelApart())
                .flatMap(person -> state.traveller(person).stream())
                .filter(traveller -> state.child(traveller.personId(), day)
                        && traveller.accompaniedBy() != null
                        && !travellingTogether.contains(traveller.accompaniedBy()))
                .map(
                        traveller -> Obstacle.of(
                                traveller.personId(),
                                Refusal.rule(
                                        NAME,
                                        "a minor would travel without the accompanying parent and without a best-interest decision")));
    }
}
