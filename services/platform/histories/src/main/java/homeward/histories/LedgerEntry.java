package homeward.histories;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * An entry of the disclosure ledger of any service. Names of fields, never values.
 *
 * @param kind e.g. {@code DataRead}
 * @param at when it was done, by the clock by which is decided
 * @param caseId of a search for persons, which belongs to no case, an id of its own
 * @param service whose ledger it is in
 * @param by the state on whose behalf it was done
 * @param actor pseudonymous id of the officer or policy
 * @param from the state that sent the data; null if nothing was sent
 * @param to the states that it was sent to
 * @param purpose of a reading
 * @param ground of an erasure
 * @param everywhere of an erasure, whether no other state held the data
 */
public record LedgerEntry(
        UUID id,
        String kind,
        Instant at,
        CaseId caseId,
        String service,
        StateCode by,
        String authority,
        String actor,
        List<PersonId> persons,
        List<String> fields,
        @Nullable StateCode from,
        List<StateCode> to,
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable Boolean everywhere) {}
