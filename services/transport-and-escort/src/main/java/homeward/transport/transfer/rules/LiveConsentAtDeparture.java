package homeward.transport.transfer.rules;

import java.util.Optional;
import java.util.stream.Stream;

import homeward.chassis.deciding.Refusal;
import homeward.events.PersonId;
import homeward.transport.transfer.Consent;

/**
 * Every traveller has live consent, and its window reaches beyond both the departure and the planned arrival, when the
 * person would be handed over. What has been learned by now counts, also for a departure reported afterwards.
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
                        Refusal.rule(NAME, "consent for traveller " + person + " no longer counts: " + lost.loss()));
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
