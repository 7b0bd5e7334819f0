package homeward.transport.transfer.rules;

import java.time.Instant;
import java.util.stream.Stream;

import homeward.events.PersonId;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.TransferState;
import homeward.treaties.TreatyProfile;

/**
 * Input of the departure rules: a departure to be recorded, or one that the desk asks about.
 *
 * @param leg from 1
 * @param departsAt start of the leg
 */
public record Departure(TransferState state, Itinerary itinerary, int leg, Instant departsAt, TreatyProfile profile) {

    /** Expected handover: the planned arrival, but not before the departure. */
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
