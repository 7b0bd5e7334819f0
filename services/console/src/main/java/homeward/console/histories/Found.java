package homeward.console.histories;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.Lists;

/**
 * Steps of all cases, newest first.
 *
 * @param next cursor of the next page; null after the last
 */
public record Found(@Nullable List<One> found, @Nullable String next) {

    /** A step that was found; its fields are those of {@link Step}. */
    public record One(
            String caseId,
            String event,
            String service,
            String type,
            Instant decided,
            String by,
            String authority,
            @Nullable String actor,
            String command,
            @Nullable String treaty,
            @Nullable List<Basis> rules) {

        public List<Basis> applied() {
            return Lists.of(rules);
        }
    }

    public List<One> all() {
        return Lists.of(found);
    }
}
