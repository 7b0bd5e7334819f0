package homeward.console.reply;

import java.util.List;

import homeward.console.cases.Basis;
import homeward.console.forms.Head;

/**
 * The reply for one person.
 *
 * @param awaited whether there is anything to reply to
 * @param mayRefuse false once silence has become consent
 * @param reasons to choose from
 * @param evidence what the file holds for this person
 */
public record ReplyView(
        Head head,
        String personId,
        String name,
        String about,
        String answer,
        boolean awaited,
        boolean mayRefuse,
        List<Reason> reasons,
        List<Piece> evidence) {

    /** A coded reason. */
    public record Reason(String code, String name, String hint) {}

    /** A piece of evidence, in words. */
    public record Piece(String kind, String effect, Basis basis) {}
}
