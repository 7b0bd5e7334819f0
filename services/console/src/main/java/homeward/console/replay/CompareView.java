package homeward.console.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.histories.CaseName;

/**
 * Two points of a case, compared.
 *
 * @param from what was asked for, as the form has it
 * @param to the same
 * @param desks whose files can be compared
 * @param first null if the two could not be compared
 * @param second the same
 * @param fault why they could not be compared; null if they could
 */
public record CompareView(
        String caseId,
        Application.@Nullable Form form,
        String from,
        String to,
        int steps,
        List<Desk> desks,
        @Nullable Point first,
        @Nullable Point second,
        List<Diff> changed,
        @Nullable String fault) {

    /** A desk to choose. */
    public record Desk(String id, String name, boolean chosen) {}

    /**
     * One of the points.
     *
     * @param name the number of the step or, if it was no step that was asked for, the moment; in words
     * @param clocks that ran then
     */
    public record Point(String name, String at, String href, List<ReplayView.Clock> clocks) {}

    /** What the page calls the case. */
    public CaseName named() {
        return new CaseName(caseId, form);
    }
}
