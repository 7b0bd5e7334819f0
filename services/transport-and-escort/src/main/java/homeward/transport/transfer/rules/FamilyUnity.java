package homeward.transport.transfer.rules;

import java.util.Set;

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
    public void check(Departure departure) {
        check(departure.state(), departure.itinerary().travellers());
    }

    public static void check(TransferState state, Set<PersonId> travellingTogether) {
        boolean parted = travellingTogether.stream()
                .filter(person -> !state.readiness(person).mayTravelApart())
                .flatMap(person -> state.traveller(person).stream())
                .anyMatch(traveller -> traveller.minor()
                        && traveller.accompaniedBy() != null
                        && !travellingTogether.contains(traveller.accompaniedBy()));
        if (parted) {
            throw Refusal.rule(
                    NAME, "a minor travels apart from the accompanying parent without a best-interest decision");
        }
    }
}
