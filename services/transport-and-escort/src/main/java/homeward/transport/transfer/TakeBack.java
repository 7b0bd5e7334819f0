package homeward.transport.transfer;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;

/**
 * The requesting state's obligation to take travellers back from the way.
 *
 * @param from the state that they are in, or were on the way to
 * @param done whether they are back
 * @param takenBackAt null before they are back
 * @param cause why they are taken back
 * @param decided children about whose best interests child protection has decided since it was opened
 */
public record TakeBack(
        UUID id,
        UUID itineraryId,
        StateCode from,
        Set<PersonId> travellers,
        boolean done,
        @Nullable Instant takenBackAt,
        TakeBackCause cause,
        Set<PersonId> decided) {

    static TakeBack opened(TakeBackOpened e) {
        return new TakeBack(
                e.takeBackId(), e.itineraryId(), e.from(), e.travellers(), false, null, e.cause(), Set.of());
    }

    TakeBack at(Instant moment) {
        return new TakeBack(id, itineraryId, from, travellers, true, moment, cause, decided);
    }

    /** Nothing changes once they are back. */
    TakeBack decidedAbout(PersonId child) {
        if (done) {
            return this;
        }
        var all = new LinkedHashSet<>(decided);
        all.add(child);
        return new TakeBack(
                id, itineraryId, from, travellers, false, takenBackAt, cause, Collections.unmodifiableSet(all));
    }
}
