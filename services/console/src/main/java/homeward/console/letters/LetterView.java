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
 */
public record LetterView(Head head, String to, List<Choice> persons, List<Choice> kinds, List<Choice> confirmations) {

    /** A value with its words. */
    public record Choice(String code, String name, @Nullable String hint) {}

    /**
     * A letter that was opened.
     *
     * @param subject null if it is erased, or not for this reader
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
            boolean canAnswer) {}

    /** An attached file. */
    public record File(
            String attachmentId,
            String name,
            String type,
            String size,
            String hash,
            @Nullable String scan) {}
}
