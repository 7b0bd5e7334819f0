package homeward.console.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

/** A letter as the officer wrote it. */
public class LetterForm {

    @FormParam("person")
    @Nullable
    String person;

    @FormParam("kind")
    @Nullable
    String kind;

    @FormParam("inReplyTo")
    @Nullable
    String inReplyTo;

    @FormParam("subject")
    @Nullable
    String subject;

    @FormParam("text")
    @Nullable
    String text;

    @FormParam("answerDue")
    @Nullable
    String answerDue;

    @FormParam("confirmed")
    @Nullable
    List<String> confirmed;

    @FormParam("key")
    @Nullable
    String key;

    /** What the button sends: where it leads. */
    @FormParam("to")
    @Nullable
    String to;

    static LetterForm empty(@Nullable String person, @Nullable String kind, @Nullable String inReplyTo) {
        LetterForm form = new LetterForm();
        form.person = person;
        form.kind = kind;
        form.inReplyTo = inReplyTo;
        form.key = UUID.randomUUID().toString();
        return form;
    }

    public boolean isAbout(String personId) {
        return personId.equals(person);
    }

    public boolean isKind(String code) {
        return code.equals(kind);
    }

    public boolean hasConfirmed(String code) {
        return confirmed != null && confirmed.contains(code);
    }

    public String replyTo() {
        return inReplyTo == null ? "" : inReplyTo;
    }

    public String subjectText() {
        return subject == null ? "" : subject;
    }

    public String bodyText() {
        return text == null ? "" : text;
    }

    public String dueText() {
        return answerDue == null ? "" : answerDue;
    }

    public String keyText() {
        return key == null ? "" : key;
    }

    /** Whether files were only to be put to the letter, and nothing is sent yet. */
    boolean onlyAttaches() {
        return "attach".equals(to);
    }

    boolean statesDue() {
        return answerDue != null && !answerDue.isBlank();
    }

    /** The end of the day stated; null if none is, or it is no date. */
    @Nullable
    Instant due(ZoneId zone) {
        try {
            return answerDue == null || answerDue.isBlank()
                    ? null
                    : LocalDate.parse(answerDue).plusDays(1).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
