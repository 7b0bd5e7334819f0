package homeward.console.letters;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Head;

/**
 * A letter to write.
 *
 * @param to the other state, in words
 * @param persons of the case
 * @param kinds of letters
 * @param confirmations what a letter does not contain
 * @param files that are stored, and go with it
 */
public record LetterView(
        Head head,
        String to,
        List<Choice> persons,
        List<Choice> kinds,
        List<Choice> confirmations,
        List<Enclosure> files) {

    /** A value with its words. */
    public record Choice(String code, String name, @Nullable String hint) {}

    /**
     * A file that is stored and goes with the letter.
     *
     * @param facts what the form carries of it
     * @param about type, size, and whether it was scanned
     */
    public record Enclosure(String id, String title, String facts, String about) {}

    /**
     * A letter that was opened.
     *
     * @param subject null if it is erased, or not for this reader
     * @param canRemind whether it is an own question or complaint without an answer whose time is over
     * @param remindFrom when that time is over; null if it is, or there is nothing to remind of
     */
    public record Opened(
            String caseId,
            String messageId,
            String reference,
            boolean ours,
            String from,
            String to,
            String kind,
            String sent,
            @Nullable String authority,
            @Nullable String delivered,
            @Nullable String read,
            @Nullable String readBy,
            @Nullable String subject,
            @Nullable String body,
            List<File> files,
            boolean canAnswer,
            @Nullable String personId,
            boolean canRemind,
            @Nullable String remindFrom) {}

    /** An attached file. */
    public record File(
            String attachmentId,
            String name,
            String type,
            String size,
            String hash,
            @Nullable String scan) {}
}
