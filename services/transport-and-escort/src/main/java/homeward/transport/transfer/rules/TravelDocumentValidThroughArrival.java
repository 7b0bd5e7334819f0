package homeward.transport.transfer.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;

/** Every traveller holds a travel document that is valid on the day of the last arrival, in the state of arrival. */
public final class TravelDocumentValidThroughArrival implements DepartureRule {

    public static final String NAME = "travel-document-valid-through-arrival";
    public static final String NOT_LEARNED = "travel-document-not-learned";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        LocalDate day = departure.arrivalDay();
        return departure
                .travellers()
                .flatMap(person ->
                        refusal(departure, person, day).stream().map(refusal -> Obstacle.of(person, refusal)));
    }

    private static Optional<Refusal> refusal(Departure departure, PersonId person, LocalDate day) {
        if (departure.readiness(person).documents().isEmpty()) {
            return Optional.of(
                    Refusal.notYet(NOT_LEARNED, "no travel document of traveller " + person + " is known yet"));
        }
        return departure.readiness(person).documentValidOn(day)
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        NAME,
                        "traveller " + person + " has no travel document valid through the arrival;"
                                + " after a correction of the person's details documents count once they are upheld"));
    }
}
