package homeward.console.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.histories.CaseName;

/**
 * A page of the steps of a case.
 *
 * @param form null if the case is not known at the request desk
 * @param steps number of all steps
 * @param first number of the first one of this page; 0 if there is none
 * @param last number of the last one
 * @param before address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record StepsView(
        String caseId,
        Application.@Nullable Form form,
        int steps,
        int first,
        int last,
        List<Row> rows,
        @Nullable String before,
        @Nullable String next,
        String replay) {

    /**
     * A step.
     *
     * @param css the sign of whoever did it
     */
    public record Row(
            int number, String href, String at, String iso, String what, String by, String desk, String css) {}

    /** What the page calls the case. */
    public CaseName named() {
        return new CaseName(caseId, form);
    }
}
