package homeward.transport.transfer.rules;

import java.time.Instant;

import homeward.events.PersonId;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Readiness;
import homeward.transport.transfer.TransferState;
import homeward.treaties.TreatyProfile;

/**
 * A departure about to be recorded, as every rule sees it.
 *
 * @param leg from 1
 * @param departsAt when the leg begins
 */
public record Departure(TransferState state, Itinerary itinerary, int leg, Instant departsAt, TreatyProfile profile) {

    public Readiness readiness(PersonId traveller) {
        return state.readiness(traveller);
    }
}
