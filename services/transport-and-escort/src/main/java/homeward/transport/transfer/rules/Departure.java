package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.stream.Stream;

import homeward.events.PersonId;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.TransferState;
import homeward.treaties.TreatyProfile;

/**
 * A departure that is about to be recorded, or that a desk asks about, as every rule sees it.
 *
 * @param leg from 1
 * @param departsAt when the leg begins
 */
public record Departure(TransferState state, Itinerary itinerary, int leg, Instant departsAt, TreatyProfile profile) {

    /** When the travellers would be handed over: as planned, but not before they depart. */
    Instant handover() {
        Instant planned = itinerary.plannedArrival();
        return planned.isAfter(departsAt) ? planned : departsAt;
    }

    Stream<PersonId> travellers() {
        return itinerary.travellers().stream();
    }

    public Readiness readiness(PersonId traveller) {
        return state.readiness(traveller);
    }
}
