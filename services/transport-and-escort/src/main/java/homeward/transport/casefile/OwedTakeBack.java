package homeward.transport.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.Separation;
import homeward.transport.transfer.TakeBack;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.FamilyUnity;
import homeward.transport.transfer.rules.TakeBackOfFamilies;

/**
 * The requesting state's obligation to take travellers back, as shown.
 *
 * @param from the state that they are in, or were on the way to
 * @param travellers empty if the reader is a transit state
 * @param done whether they are back
 * @param takenBackAt null before they are back
 * @param missing before they are taken back: decisions about children whom that would separate from their adults
 */
public record OwedTakeBack(
        UUID id,
        UUID itineraryId,
        StateCode from,
        Set<PersonId> travellers,
        boolean done,
        @Nullable Instant takenBackAt,
        List<Missing> missing) {

    /**
     * A decision that is not recorded yet, unless the others of the family are taken back as well.
     *
     * @param rule name of the rule, as in the refusal
     * @param personId the child
     * @param separation that the decision must permit
     */
    public record Missing(String rule, PersonId personId, Separation separation) {}

    /**
     * @param state opened for the reader
     * @param today in the requesting state
     */
    static OwedTakeBack of(TransferState state, TakeBack takeBack, LocalDate today) {
        return of(
                takeBack,
                takeBack.travellers(),
                TakeBackOfFamilies.separated(state, takeBack, today).stream()
                        .map(one -> new Missing(FamilyUnity.NAME, one.child(), one.separation()))
                        .toList());
    }

    /** As shown to a transit state from which they are taken back. */
    static OwedTakeBack withoutPersons(TakeBack takeBack) {
        return of(takeBack, Set.of(), List.of());
    }

    private static OwedTakeBack of(TakeBack takeBack, Set<PersonId> travellers, List<Missing> missing) {
        return new OwedTakeBack(
                takeBack.id(),
                takeBack.itineraryId(),
                takeBack.from(),
                travellers,
                takeBack.done(),
                takeBack.takenBackAt(),
                missing);
    }
}
