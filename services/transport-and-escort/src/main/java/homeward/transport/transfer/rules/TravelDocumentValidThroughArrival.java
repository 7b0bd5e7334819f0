package homeward.transport.transfer.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;

/**
 * Every traveller holds a travel document that is valid on the day of the last arrival. Because that day depends on the
 * time zone, the date of the earliest time zone on earth (UTC+14) is used.
 */
public final class TravelDocumentValidThroughArrival implements DepartureRule {

    public static final String NAME = "travel-document-valid-through-arrival";
    public static final String NOT_LEARNED = "travel-document-not-learned";

    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        LocalDate day = lastDay(departure.handover());
        return departure
                .travellers()
                .flatMap(person ->
                        refusal(departure, person, day).stream().map(refusal -> Obstacle.of(person, refusal)));
    }

    /** The day until which a document must be valid, for a given arrival. */
    private static LocalDate lastDay(Instant arrives) {
        return arrives.atOffset(FURTHEST_AHEAD).toLocalDate();
    }

    private static Optional<Refusal> refusal(Departure departure, PersonId person, LocalDate day) {
        var documents = departure.readiness(person).documents().values();
        if (documents.isEmpty()) {
            return Optional.of(
                    Refusal.notYet(NOT_LEARNED, "no travel document of traveller " + person + " is known yet"));
        }
        return documents.stream().anyMatch(document -> document.validOn(day))
                ? Optional.empty()
                : Optional.of(Refusal.rule(
                        NAME, "traveller " + person + " has no travel document valid through the arrival"));
    }
}
