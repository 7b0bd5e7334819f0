package homeward.console.forms;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.words.Due;
import homeward.console.words.Speech;

/**
 * The head of a form: which case, whom it concerns, and the limit that runs meanwhile.
 *
 * @param form null for a state on the way, which is shown nothing of the application
 * @param person whom it concerns, by name; null if the whole case
 * @param faults none on the first showing
 * @param meanwhile null unless the file has changed since the officer saw it
 */
public record Head(
        String caseId,
        Application.@Nullable Form form,
        @Nullable String person,
        @Nullable Due limit,
        @Nullable Basis rule,
        @Nullable String follows,
        List<Fault> faults,
        @Nullable Meanwhile meanwhile) {

    /** The page to which a form leads back. */
    public String home() {
        return form == null ? "/cases/" + caseId + "/transit" : "/cases/" + caseId;
    }

    /** @param file of any desk; the limit is the request desk's to tell */
    public static Head of(
            CaseFile<?> file,
            Application.@Nullable Form form,
            @Nullable String person,
            List<Fault> faults,
            @Nullable Meanwhile meanwhile,
            Speech say) {
        RequestDesk.Limit limit =
                file.desk() instanceof RequestDesk desk ? desk.replyLimit().orElse(null) : null;
        return new Head(
                file.caseId(),
                form,
                person,
                form == null || limit == null || limit.due() == null
                        ? null
                        : say.due(limit.due(), form.requestedState()),
                limit == null ? null : limit.basis(),
                limit == null ? null : say.word("follows", limit.follows()),
                faults,
                meanwhile);
    }
}
