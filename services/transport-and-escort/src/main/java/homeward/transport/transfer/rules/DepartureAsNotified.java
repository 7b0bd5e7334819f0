package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;

/**
 * A journey begins on the planned day, in the state where it begins, because that is the day of which the receiving and the
 * transit states were told. For another day it is planned and notified anew. Whoever is on the way travels on later if delayed,
 * never on an earlier day.
 */
public final class DepartureAsNotified implements DepartureRule {

    public static final String NAME = "departure-as-notified";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        LocalDate planned = departure.plannedDay();
        boolean another = departure.leg() == 1
                ? !departure.day().equals(planned)
                : departure.day().isBefore(planned);
        return another
                ? Stream.of(Obstacle.ofParty(Refusal.rule(
                        NAME,
                        "the departure is planned for " + planned + ", not for " + departure.day()
                                + "; for another day a new itinerary is proposed, and notice given anew")))
                : Stream.empty();
    }
}
