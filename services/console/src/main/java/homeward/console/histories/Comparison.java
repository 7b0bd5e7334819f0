package homeward.console.histories;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Lists;

/**
 * Two states of a desk's case file.
 *
 * @param fromStep number of the steps before the first
 * @param toStep number of the steps before the second
 */
public record Comparison(
        String caseId,
        String desk,
        int fromStep,
        Instant fromAt,
        int toStep,
        Instant toAt,
        @Nullable List<Change> changed,
        @Nullable List<Running> clocksBefore,
        @Nullable List<Running> clocksAfter) {

    public List<Change> changes() {
        return Lists.of(changed);
    }

    public List<Running> before() {
        return Lists.of(clocksBefore);
    }

    public List<Running> after() {
        return Lists.of(clocksAfter);
    }
}
