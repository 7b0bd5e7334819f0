package homeward.console.cases;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A message without its text, and what is known of its way.
 *
 * @param answerDue until when an answer is asked for
 * @param overdue whether that time passed without an answer
 * @param delivered null until an officer of the other state had it in the list
 * @param retrieved null until an officer of the other state opened it
 */
public record Letter(
        String messageId,
        String threadId,
        @Nullable String inReplyTo,
        String kind,
        String from,
        String to,
        @Nullable String authority,
        @Nullable String personId,
        Instant sentAt,
        @Nullable Instant answerDue,
        boolean overdue,
        @Nullable Evidence delivered,
        @Nullable Evidence retrieved,
        @Nullable String answeredBy,
        @Nullable List<File> attachments) {

    /** Who did it and when. */
    public record Evidence(Instant at, @Nullable String authority) {}

    /** An attached file. */
    public record File(
            String attachmentId,
            String type,
            long bytes,
            String sha256,
            @Nullable String scan,
            @Nullable Personal<String> title) {

        public String shortHash() {
            return sha256.length() < 12 ? sha256 : sha256.substring(0, 4) + "…" + sha256.substring(sha256.length() - 4);
        }
    }

    /** A message that was opened. */
    public record Opened(Letter message, @Nullable Personal<Text> text) {}

    /** Its text. */
    public record Text(String subject, String body) {}

    /** The messages of a case. */
    public record Listed(@Nullable List<Letter> messages) {

        public List<Letter> all() {
            return Lists.of(messages);
        }
    }

    public List<File> files() {
        return Lists.of(attachments);
    }

    public boolean asksForAnswer() {
        return kind.equals("QUESTION") || kind.equals("COMPLAINT");
    }

    /** Whether it asks for an answer and has none. */
    public boolean awaitsAnswer() {
        return asksForAnswer() && answeredBy == null;
    }
}
