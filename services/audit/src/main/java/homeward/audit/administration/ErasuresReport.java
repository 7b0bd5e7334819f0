package homeward.audit.administration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;

/**
 * The erasures of the own state.
 *
 * @param waiting proposals that nobody has carried out yet, newest first
 * @param carriedOut newest first
 * @param next cursor of the next page of {@code carriedOut}; null on the last
 */
public record ErasuresReport(
        List<Erasure> waiting,
        List<Erasure> carriedOut,
        @Nullable String next) {

    /**
     * A proposal, or an erasure.
     *
     * @param service at which it was proposed or carried out
     * @param actor the administrator
     * @param everywhere of an erasure, whether no other state held the data; null of a proposal
     */
    public record Erasure(
            CaseId caseId,
            PersonId personId,
            String ground,
            String service,
            String actor,
            String authority,
            Instant at,
            @Nullable Boolean everywhere) {}
}
