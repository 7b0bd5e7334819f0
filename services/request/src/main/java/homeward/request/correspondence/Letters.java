package homeward.request.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageRetrieved;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.correspondence.Letter.Evidence;

/**
 * All messages of a case, folded from its correspondence alone.
 *
 * @param letters in the order in which they were sent
 */
public record Letters(List<Letter> letters) {

    public static final Letters NONE = new Letters(List.of());

    /** The messages after an event. */
    public Letters after(CorrespondenceEvent event) {
        return switch (event) {
            case CorrespondenceOpened _ -> this;
            case MessageSent e -> sent(e);
            case MessageDelivered e ->
                change(e.messageId(), letter -> letter.withDelivered(new Evidence(e.deliveredAt(), e.authority())));
            case MessageRetrieved e ->
                change(e.messageId(), letter -> letter.withRetrieved(new Evidence(e.retrievedAt(), e.authority())));
            case AnswerFellDue e -> change(e.messageId(), letter -> letter.withOverdue(true));
        };
    }

    /** The message of that id. */
    public Optional<Letter> find(UUID messageId) {
        return letters.stream()
                .filter(letter -> letter.messageId().equals(messageId))
                .findFirst();
    }

    private Letters sent(MessageSent e) {
        Letters with = new Letters(Entries.add(letters, Letter.of(e)));
        UUID replied = e.inReplyTo();
        Instant due = e.answerDue();
        if (e.kind() == MessageKind.REMINDER && replied != null && due != null) {
            with = with.change(replied, letter -> letter.withAnswerDue(due).withOverdue(false));
        }
        return with.change(e.answers(), letter -> letter.withAnsweredBy(e.messageId()));
    }

    private Letters change(@Nullable UUID messageId, UnaryOperator<Letter> change) {
        return messageId == null
                ? this
                : new Letters(
                        Entries.change(letters, letter -> letter.messageId().equals(messageId), change));
    }
}
