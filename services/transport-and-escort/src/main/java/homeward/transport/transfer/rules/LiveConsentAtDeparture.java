package homeward.transport.transfer.rules;

import java.time.Instant;

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
    public void check(Departure departure) {
        departure.itinerary().travellers().forEach(person -> check(departure, person));
    }

    private static void check(Departure departure, PersonId person) {
        switch (departure.readiness(person).consent()) {
            case null -> throw Refusal.notYet(NOT_LEARNED, "consent for traveller " + person + " is not known yet");
            case Consent.Lost lost ->
                throw Refusal.rule(NAME, "consent for traveller " + person + " no longer counts: " + lost.loss());
            case Consent.Live live -> {
                Instant planned = departure.itinerary().plannedArrival();
                Instant needed = planned.isAfter(departure.departsAt()) ? planned : departure.departsAt();
                if (!needed.isBefore(live.windowEnds())) {
                    throw Refusal.rule(
                            NAME,
                            "consent for traveller " + person + " ends " + live.windowEnds() + ", before the handover");
                }
            }
        }
    }
}
