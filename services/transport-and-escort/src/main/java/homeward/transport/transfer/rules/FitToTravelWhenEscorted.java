package homeward.transport.transfer.rules;

import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.Examination;

/**
 * An escorted person needs a valid fit-to-travel certificate. A person whose latest finding is unfit does not travel,
 * escorted or not (Decision 2004/573/EC, annex).
 */
public final class FitToTravelWhenEscorted implements DepartureRule {

    public static final String NAME = "fit-to-travel-when-escorted";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure.travellers().flatMap(person -> obstacles(departure, person));
    }

    private static Stream<Obstacle> obstacles(Departure departure, PersonId person) {
        Examination examination = departure.readiness(person).examination();
        if (examination != null && examination.unfit()) {
            return refused(person, "traveller " + person + " was found unfit to travel");
        }
        if (departure.itinerary().escorted() && (examination == null || !examination.fitAt(departure.departsAt()))) {
            return refused(person, "escorted traveller " + person + " has no valid fit-to-travel certificate");
        }
        return Stream.empty();
    }

    private static Stream<Obstacle> refused(PersonId person, String detail) {
        return Stream.of(Obstacle.of(person, Refusal.rule(NAME, detail)));
    }
}
