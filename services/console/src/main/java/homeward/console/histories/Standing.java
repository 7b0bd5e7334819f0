package homeward.console.histories;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.CaseFile;
import homeward.console.cases.Lists;

/**
 * A desk's case file as it stood.
 *
 * @param step number of the steps before
 * @param steps number of all steps
 * @param at the moment for which limits are shown
 * @param file without its history
 * @param <D> the desk's own part
 */
public record Standing<D>(
        int step, int steps, Instant at, String desk, CaseFile<D> file, @Nullable List<Running> clocks) {

    /** The clocks of all desks that ran then, earliest first. */
    public List<Running> running() {
        return Lists.of(clocks);
    }
}
