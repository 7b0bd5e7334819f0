package homeward.console.ledger;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * What was done with a person's data, oldest first.
 *
 * @param next cursor of the next page; null after the last
 */
public record PersonReport(
        String personId,
        String caseId,
        @Nullable List<Dealing> dealings,
        @Nullable String next) {

    /**
     * An entry of the ledger.
     *
     * @param by the state on whose behalf it was done
     * @param actor null if not for the own state
     * @param fields names of parts of the form
     * @param from the sending state; null if nothing was sent
     * @param purpose of a reading
     * @param ground of an erasure
     * @param everywhere of an erasure, whether nobody can read the data any more
     */
    public record Dealing(
            String kind,
            Instant at,
            String service,
            String by,
            String authority,
            @Nullable String actor,
            @Nullable List<String> fields,
            @Nullable String from,
            @Nullable List<String> to,
            @Nullable String purpose,
            @Nullable String ground,
            @Nullable Boolean everywhere) {

        public List<String> data() {
            return Lists.of(fields);
        }

        public List<String> receivers() {
            return Lists.of(to);
        }
    }

    public List<Dealing> all() {
        return Lists.of(dealings);
    }
}
