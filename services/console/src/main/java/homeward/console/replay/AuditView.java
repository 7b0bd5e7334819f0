package homeward.console.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.forms.Choice;
import homeward.console.forms.Days;

/**
 * Steps of all cases that satisfy what was asked.
 *
 * @param kinds of events
 * @param states on whose behalf something was done
 * @param next address of the next page; null on the last
 * @param fault what is wrong with what was typed; null if nothing is
 */
public record AuditView(
        String caseId,
        String rule,
        String article,
        String actor,
        String authority,
        Days days,
        List<Choice> kinds,
        List<Choice> states,
        List<Row> rows,
        @Nullable String next,
        @Nullable String fault) {

    /** A step that was found. */
    public record Row(
            String href,
            String caseId,
            String history,
            String at,
            String iso,
            String what,
            String desk,
            String by,
            List<Basis> rules) {}
}
