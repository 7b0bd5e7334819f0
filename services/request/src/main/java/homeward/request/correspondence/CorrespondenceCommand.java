package homeward.request.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.MayNotLeave;
import homeward.events.Personal;
import homeward.events.attachments.Attachment;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageText;

/** The commands of a correspondence. One stream per case. */
public sealed interface CorrespondenceCommand extends Command {

    String STREAM_TYPE = "correspondence";

    CaseId caseId();

    @Override
    default String stream() {
        return StreamIds.of(STREAM_TYPE, caseId());
    }

    /**
     * @param between the two sides and the persons, as the application has them; needed for the first message
     * @param inReplyTo null begins a thread
     * @param confirmed what the officer has confirmed that text and attachments do not contain
     */
    record SendMessage(
            CaseId caseId,
            Sides between,
            UUID messageId,
            MessageKind kind,
            @Nullable UUID inReplyTo,
            @Nullable Instant answerDue,
            Personal<MessageText> text,
            Set<MayNotLeave> confirmed,
            List<Attachment> attachments)
            implements CorrespondenceCommand {}

    /** An officer of the acting state has these messages in the list. */
    record NoteDelivery(CaseId caseId, Set<UUID> messages) implements CorrespondenceCommand {}

    /** An officer of the acting state opens the message. */
    record NoteRetrieval(CaseId caseId, UUID messageId) implements CorrespondenceCommand {}

    /** The time set for an answer has passed. */
    record NoteAnswerOverdue(CaseId caseId, UUID messageId) implements CorrespondenceCommand {}
}
