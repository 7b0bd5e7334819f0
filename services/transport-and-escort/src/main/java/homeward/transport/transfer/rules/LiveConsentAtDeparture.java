package homeward.transport.transfer.rules;

import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.Consent;

/**
 * Every traveller has valid consent with a transfer window that ends after both the departure and the planned arrival,
 * which is the time of the handover. The facts known now prevail, also for a departure recorded afterwards.
 */
public final class LiveConsentAtDeparture implements DepartureRule {

    public static final String NAME = "live-consent-at-departure";
    public static final String NOT_LEARNED = "consent-not-learned";

    @Override
    public Stream<Obstacle> obstacles(Departure departure) {
        return departure
                .travellers()
                .flatMap(person -> refusal(departure, person).stream().map(refusal -> Obstacle.of(person, refusal)));
    }

    private static Optional<Refusal> refusal(Departure departure, PersonId person) {
        return switch (departure.readiness(person).consent()) {
            case null ->
                Optional.of(Refusal.notYet(NOT_LEARNED, "consent for traveller " + person + " is not known yet"));
            case Consent.Lost lost ->
                Optional.of(
                        Refusal.rule(NAME, "consent for traveller " + person + " is no longer valid: " + lost.loss()));
            case Consent.Live live ->
                departure.handover().isBefore(live.windowEnds())
                        ? Optional.empty()
                        : Optional.of(Refusal.rule(
                                NAME,
                                "consent for traveller " + person + " ends " + live.windowEnds()
                                        + ", before the handover"));
        };
    }
}
