package homeward.transport.transfer.rules;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.Examination;

/**
 * Who is escorted needs a current fit-to-travel certificate; who was found unfit since does not travel at all, escorted
 * or not (Decision 2004/573/EC, annex: an unfit person is not taken).
 */
public final class FitToTravelWhenEscorted implements DepartureRule {

    public static final String NAME = "fit-to-travel-when-escorted";

    @Override
    public void check(Departure departure) {
        departure.itinerary().travellers().forEach(person -> check(departure, person));
    }

    private static void check(Departure departure, PersonId person) {
        Examination examination = departure.readiness(person).examination();
        if (examination != null && examination.unfit()) {
            throw Refusal.rule(NAME, "traveller " + person + " was found unfit to travel");
        }
        if (departure.itinerary().escorted() && (examination == null || !examination.fitAt(departure.departsAt()))) {
            throw Refusal.rule(NAME, "escorted traveller " + person + " has no current fit-to-travel certificate");
        }
    }
}
