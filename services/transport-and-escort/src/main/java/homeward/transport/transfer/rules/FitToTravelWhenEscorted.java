package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.Examination;

/**
 * A person who is escorted, or who does not return by a declaration of his or her own as was applied for, needs a valid
 * fit-to-travel certificate. A person whose latest finding is unfit does not travel, escorted or not (Decision 2004/573/EC,
 * annex). What was found is not told here: others than doctors and escorts read this.
 */
public final class FitToTravelWhenEscorted implements DepartureRule {

    public static final String NAME = "fit-to-travel-when-escorted";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.travellers().flatMap(person -> obstacles(departure, person));
    }

    /**
     * No plan without escort and no declaration lifts what a forced return asks for, and no officer's word that a return is
     * voluntary makes it one.
     */
    private static boolean needed(Departure departure, PersonId person) {
        return departure.itinerary().escorted() || !departure.state().returnsByOwnWill(person);
    }

    private static Stream<Obstacle> obstacles(Departure departure, PersonId person) {
        Examination examination = departure.readiness(person).examination();
        boolean certified = examination != null && examination.fitAt(departure.departsAt());
        boolean unfit = examination != null && !examination.fit();
        return unfit || (needed(departure, person) && !certified)
                ? Stream.of(Obstacle.of(
                        person,
                        Refusal.rule(NAME, "no medical finding on traveller " + person + " permits this departure")))
                : Stream.empty();
    }
}
