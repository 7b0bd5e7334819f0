package homeward.chassis.drafts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * What is known of a draft without opening it.
 *
 * @param state whose officers write it
 * @param label what they call it; no personal data
 * @param version 1 when it is begun, one more with each saving
 * @param by the officer who saved it last, by the id of the token
 * @param keptUntil when it is removed if nobody saves it again
 */
public record Draft(
        UUID id, StateCode state, String label, long version, String by, Instant savedAt, Instant keptUntil) {

    /** As the vault and the ledger know it: a case of its own. */
    public CaseId matter() {
        return new CaseId(id);
    }

    /** As the vault and the ledger know it: the only person of that case. */
    public Set<PersonId> subjects() {
        return Set.of(new PersonId(id));
    }
}
