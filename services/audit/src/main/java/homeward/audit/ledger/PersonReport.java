package homeward.audit.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * What was done with a person's data, oldest first.
 *
 * @param next cursor of the next page; null after the last
 */
public record PersonReport(
        PersonId personId,
        CaseId caseId,
        List<Dealing> dealings,
        @Nullable String next) {

    /**
     * One entry of the ledger.
     *
     * @param kind e.g. {@code DataRead}
     * @param by the state on whose behalf it was done
     * @param actor who did it; null if not for the reader's state
     * @param fields names of the parts of the form
     * @param from the sending state; null if nothing was sent
     * @param purpose of a reading; null for everything else
     * @param ground of an erasure; null for everything else
     * @param everywhere of an erasure, whether nobody can read the data any more
     */
    public record Dealing(
            String kind,
            Instant at,
            String service,
            StateCode by,
            String authority,
            @Nullable String actor,
            List<String> fields,
            @Nullable StateCode from,
            List<StateCode> to,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable Boolean everywhere) {}
}
