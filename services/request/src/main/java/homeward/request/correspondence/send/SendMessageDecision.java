package homeward.request.correspondence.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.MayNotLeave;
import homeward.events.StateCode;
import homeward.events.attachments.Attachment;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.correspondence.CorrespondenceCommand.SendMessage;
import homeward.request.correspondence.CorrespondenceState;
import homeward.request.correspondence.Letter;
import homeward.request.correspondence.Sides;

/**
 * Decides on a message to the other side. It may be sent in a closed case, too: complaints and questions do not end with it.
 */
public final class SendMessageDecision {

    /** Messages of one case, at most. */
    static final int MOST = 500;

    private static final Duration LONGEST_LIMIT = Duration.ofDays(366);

    private SendMessageDecision() {}

    public static List<CorrespondenceEvent> decide(SendMessage c, CorrespondenceState state, Circumstances at) {
        Sides between = state.between() == null ? c.between() : state.between();
        StateCode from = at.actor().state();
        if (!between.states().contains(from)) {
            throw Refusal.unknown("there is no such case, or it is not visible to you");
        }
        confirmed(c.confirmed());
        if (state.letters().letters().size() >= MOST) {
            throw Refusal.conflict("correspondence-full", "a case has at most " + MOST + " messages");
        }
        files(c.attachments(), between);
        limit(c, at);
        Letter replied = replied(c, state);
        if (c.kind() == MessageKind.REMINDER) {
            reminds(replied, from, at.now());
        }
        List<CorrespondenceEvent> events = new ArrayList<>();
        if (!state.opened()) {
            events.add(between.opened(c.caseId()));
        }
        events.add(new MessageSent(
                c.caseId(),
                c.messageId(),
                replied == null ? c.messageId() : replied.threadId(),
                c.inReplyTo(),
                answers(c.kind(), replied, state, from),
                c.kind(),
                from,
                between.other(from),
                at.actor().authority(),
                c.text().person(),
                at.now(),
                c.answerDue(),
                c.text(),
                c.confirmed(),
                c.attachments()));
        return events;
    }

    private static void confirmed(Set<MayNotLeave> confirmed) {
        Set<MayNotLeave> missing = EnumSet.allOf(MayNotLeave.class);
        missing.removeAll(confirmed);
        if (!missing.isEmpty()) {
            throw Refusal.rule(
                    "confirmed-before-sending",
                    "confirm that text and attachments contain nothing of " + missing + ", or leave it out");
        }
    }

    private static void files(List<Attachment> attachments, Sides between) {
        for (Attachment file : attachments) {
            if (file.persons().isEmpty() || !between.persons().containsAll(file.persons())) {
                throw Refusal.invalid("attachments", "a file concerns persons of this case");
            }
        }
    }

    private static void limit(SendMessage c, Circumstances at) {
        Instant due = c.answerDue();
        if (due == null) {
            return;
        }
        if (!c.kind().asksForAnswer() && c.kind() != MessageKind.REMINDER) {
            throw Refusal.rule("limit-for-an-answer", "a message of this kind asks for no answer");
        }
        if (!due.isAfter(at.now()) || due.isAfter(at.now().plus(LONGEST_LIMIT))) {
            throw Refusal.invalid("answerDue", "must lie in the future, and at most a year ahead");
        }
    }

    private static @Nullable Letter replied(SendMessage c, CorrespondenceState state) {
        UUID inReplyTo = c.inReplyTo();
        return inReplyTo == null
                ? null
                : state.letters()
                        .find(inReplyTo)
                        .orElseThrow(() -> Refusal.invalid("inReplyTo", "this case has no such message"));
    }

    private static void reminds(@Nullable Letter replied, StateCode from, Instant now) {
        if (replied == null || !replied.from().equals(from) || !replied.kind().asksForAnswer()) {
            throw Refusal.invalid("inReplyTo", "a reminder names a question or complaint of your own state");
        }
        if (!replied.awaitsAnswer()) {
            throw Refusal.conflict("answer-outstanding", "the message has been answered");
        }
        Instant due = replied.answerDue();
        if (due != null && due.isAfter(now)) {
            throw Refusal.notYet("answer-overdue", "the time for the answer has not passed");
        }
    }

    /** The message that is answered: the one replied to, or the one that it reminds of. */
    private static @Nullable UUID answers(
            MessageKind kind, @Nullable Letter replied, CorrespondenceState state, StateCode from) {
        if (replied == null || !kind.answers()) {
            return null;
        }
        UUID reminded = replied.kind() == MessageKind.REMINDER ? replied.inReplyTo() : null;
        Letter asked =
                reminded == null ? replied : state.letters().find(reminded).orElse(replied);
        return asked.to().equals(from) && asked.awaitsAnswer() ? asked.messageId() : null;
    }
}
