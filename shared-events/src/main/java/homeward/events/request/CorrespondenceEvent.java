package homeward.events.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Confirmed;
import homeward.events.MayNotLeave;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.attachments.Attachment;
import homeward.events.attachments.WithAttachments;

/** What the two states of a case write to each other. One stream per case, opened by its first message. */
public sealed interface CorrespondenceEvent extends RequestEvent {

    /** @param persons of the application */
    record CorrespondenceOpened(
            CaseId caseId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            Set<PersonId> persons)
            implements CorrespondenceEvent {}

    /**
     * A message of one state to the other, and the evidence that it was submitted.
     *
     * @param threadId id of the first message of its thread
     * @param inReplyTo null if it begins a thread
     * @param answers the message of the other side that it answers; null if it answers none
     * @param authority of the officer who sent it
     * @param personId the person whom it concerns
     * @param answerDue until when the sender asks for an answer; null if it sets no limit
     * @param confirmed what text and attachments do not contain, as the officer has confirmed
     */
    record MessageSent(
            CaseId caseId,
            UUID messageId,
            UUID threadId,
            @Nullable UUID inReplyTo,
            @Nullable UUID answers,
            MessageKind kind,
            StateCode from,
            StateCode to,
            String authority,
            PersonId personId,
            Instant sentAt,
            @Nullable Instant answerDue,
            Personal<MessageText> text,
            Set<MayNotLeave> confirmed,
            List<Attachment> attachments)
            implements CorrespondenceEvent, Confirmed, WithAttachments {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(sentAt);
        }
    }

    /**
     * Evidence of delivery: an officer of the other state had the message in the list of messages.
     *
     * @param authority of that officer
     */
    record MessageDelivered(CaseId caseId, UUID messageId, StateCode to, String authority, Instant deliveredAt)
            implements CorrespondenceEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(deliveredAt);
        }
    }

    /**
     * Evidence of retrieval: an officer of the other state opened the message for the first time.
     *
     * @param authority of that officer
     */
    record MessageRetrieved(CaseId caseId, UUID messageId, StateCode by, String authority, Instant retrievedAt)
            implements CorrespondenceEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(retrievedAt);
        }
    }

    /**
     * The time that the sender had set for the answer has passed without one.
     *
     * @param due the end of that time
     */
    record AnswerFellDue(CaseId caseId, UUID messageId, StateCode awaitedOf, Instant due)
            implements CorrespondenceEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(due);
        }
    }

    /** What a message says. Personal data: only within {@link Personal}. */
    record MessageText(String subject, String body) {}

    /** Why a message is written. */
    enum MessageKind {
        /** Asks for an answer. */
        QUESTION,
        INFORMATION,
        /** Reminds of an own message that has not been answered. */
        REMINDER,
        /** Asks for an answer. */
        COMPLAINT,
        /** About the handling of the case, such as who is in charge of it. */
        ADMINISTRATIVE;

        public boolean asksForAnswer() {
            return this == QUESTION || this == COMPLAINT;
        }

        /** Whether a reply of this kind answers; a question in return does not. */
        public boolean answers() {
            return this == INFORMATION || this == ADMINISTRATIVE;
        }
    }
}
