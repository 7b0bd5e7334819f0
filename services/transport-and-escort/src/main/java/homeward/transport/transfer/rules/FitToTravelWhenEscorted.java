package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.transport.transfer.Examination;
import homeward.transport.transfer.Requirements;

/**
 * A person who is escorted, or whose return was applied for as forced, needs a valid fit-to-travel certificate. A person whose
 * latest finding is unfit does not travel, escorted or not (Decision 2004/573/EC, annex). What was found is not told here: others than doctors and escorts read this.
 */
public final class FitToTravelWhenEscorted implements DepartureRule {

    public static final String NAME = "fit-to-travel-when-escorted";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.travellers().flatMap(person -> obstacles(departure, person));
    }

    /** No declaration to return voluntarily, and no plan without escort, lifts what the kind applied for asks for. */
    private static boolean needed(Departure departure) {
        return departure.itinerary().escorted()
                || Requirements.opening(departure.state()).kind() == ReturnKind.FORCED;
    }

    private static Stream<Obstacle> obstacles(Departure departure, PersonId person) {
        Examination examination = departure.readiness(person).examination();
        boolean certified = examination != null && examination.fitAt(departure.departsAt());
        boolean unfit = examination != null && !examination.fit();
        return unfit || (needed(departure) && !certified)
                ? Stream.of(Obstacle.of(
                        person,
                        Refusal.rule(NAME, "no medical finding on traveller " + person + " permits this departure")))
                : Stream.empty();
    }
}
