package homeward.console.administration;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * The erasures of the own state.
 *
 * @param waiting proposals that nobody has carried out
 * @param next cursor of the next page of what was carried out; null on the last
 */
public record ErasuresReport(
        @Nullable List<Erasure> waiting,
        @Nullable List<Erasure> carriedOut,
        @Nullable String next) {

    /**
     * A proposal, or an erasure.
     *
     * @param everywhere of an erasure, whether no other state held the data
     */
    public record Erasure(
            String caseId,
            String personId,
            String ground,
            String service,
            String actor,
            String authority,
            Instant at,
            @Nullable Boolean everywhere) {

        public boolean isEverywhere() {
            return Boolean.TRUE.equals(everywhere);
        }
    }

    public List<Erasure> open() {
        return Lists.of(waiting);
    }

    public List<Erasure> done() {
        return Lists.of(carriedOut);
    }
}
