package homeward.audit.replay;

import java.time.Instant;
import java.util.List;

import homeward.casefile.CaseFile;

/**
 * A desk's case file as it stood.
 *
 * @param step number of the steps before that point
 * @param steps number of all steps
 * @param at the time for which limits and clocks are shown
 * @param file without the history, which is that of the case up to the step
 * @param clocks of all desks, earliest first
 */
public record Moment(int step, int steps, Instant at, String desk, CaseFile<?> file, List<Running> clocks) {}
