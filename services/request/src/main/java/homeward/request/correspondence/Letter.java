package homeward.request.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.attachments.Attachment;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageSent;

/**
 * A message without its text, and what is known of its way.
 *
 * @param threadId id of the first message of its thread
 * @param authority of the officer who sent it
 * @param answerDue until when an answer is asked for, by the message or the last reminder of it
 * @param overdue whether that time passed without an answer
 * @param delivered null until an officer of the other state had it in the list
 * @param retrieved null until an officer of the other state opened it
 * @param answeredBy the first message that answers it
 */
@RecordBuilder
public record Letter(
        UUID messageId,
        UUID threadId,
        @Nullable UUID inReplyTo,
        MessageKind kind,
        StateCode from,
        StateCode to,
        String authority,
        PersonId personId,
        Instant sentAt,
        @Nullable Instant answerDue,
        boolean overdue,
        @Nullable Evidence delivered,
        @Nullable Evidence retrieved,
        @Nullable UUID answeredBy,
        Set<MayNotLeave> confirmed,
        List<Attachment> attachments)
        implements LetterBuilder.With {

    /** @param authority of the officer who did it */
    public record Evidence(Instant at, String authority) {}

    static Letter of(MessageSent e) {
        return new Letter(
                e.messageId(),
                e.threadId(),
                e.inReplyTo(),
                e.kind(),
                e.from(),
                e.to(),
                e.authority(),
                e.personId(),
                e.sentAt(),
                e.answerDue(),
                false,
                null,
                null,
                null,
                e.confirmed(),
                e.attachments());
    }

    /** Whether it asks for an answer and has none. A reminder asks for the answer to another message. */
    public boolean awaitsAnswer() {
        return kind.asksForAnswer() && answeredBy == null;
    }
}
