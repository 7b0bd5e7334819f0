package homeward.transport.transfer.rules;

import java.util.Set;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.TransferState;

/**
 * A minor never travels apart from the accompanying parent without a recorded best-interest decision. Asked when an
 * itinerary is proposed and again at every departure, so that no failed or replaced plan can part them in between.
 */
public final class FamilyUnity implements DepartureRule {

    public static final String NAME = "family-unity";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return obstacles(departure.state(), departure.itinerary().travellers());
    }

    /**
     * The rule for a party that is only planned.
     *
     * @throws Refusal if a minor would be parted from the parent
     */
    public static void check(TransferState state, Set<PersonId> travellingTogether) {
        obstacles(state, travellingTogether).findFirst().ifPresent(obstacle -> {
            throw obstacle.refusal();
        });
    }

    private static Stream<Obstacle> obstacles(TransferState state, Set<PersonId> travellingTogether) {
        return travellingTogether.stream()
                .filter(person -> !state.readiness(person).mayTravelApart())
                .flatMap(person -> state.traveller(person).stream())
                .filter(traveller -> traveller.minor()
                        && traveller.accompaniedBy() != null
                        && !travellingTogether.contains(traveller.accompaniedBy()))
                .map(
                        traveller -> Obstacle.of(
                                traveller.personId(),
                                Refusal.rule(
                                        NAME,
                                        "a minor travels apart from the accompanying parent without a best-interest decision")));
    }
}
