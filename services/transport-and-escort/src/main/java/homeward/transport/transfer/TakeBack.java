package homeward.transport.transfer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * The requesting state's obligation to take travellers back from the way.
 *
 * @param from the state that they are in, or were on the way to
 * @param done whether they are back
 * @param takenBackAt null before they are back
 */
public record TakeBack(
        UUID id,
        UUID itineraryId,
        StateCode from,
        Set<PersonId> travellers,
        boolean done,
        @Nullable Instant takenBackAt) {

    TakeBack at(Instant moment) {
        return new TakeBack(id, itineraryId, from, travellers, true, moment);
    }

    /** As shown to the state from which they are taken back. */
    public TakeBack withoutPersons() {
        return new TakeBack(id, itineraryId, from, Set.of(), done, takenBackAt);
    }
}
