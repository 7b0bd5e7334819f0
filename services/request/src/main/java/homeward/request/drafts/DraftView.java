package homeward.request.drafts;

import java.time.Instant;
import java.util.UUID;

import homeward.chassis.drafts.Draft;

/**
 * What is known of a draft without opening it.
 *
 * @param label empty if its writers gave none
 * @param version for {@code If-Match}
 * @param savedBy the officer who saved it last, by the pseudonymous id of the token
 * @param keptUntil when it is removed if nobody saves it again
 */
public record DraftView(UUID draftId, String label, long version, String savedBy, Instant savedAt, Instant keptUntil) {

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id(), draft.label(), draft.version(), draft.by(), draft.savedAt(), draft.keptUntil());
    }
}
