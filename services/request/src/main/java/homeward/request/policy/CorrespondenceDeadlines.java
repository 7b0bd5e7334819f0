package homeward.request.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.AnswerFellDue;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageRetrieved;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.request.correspondence.CorrespondenceCommand.NoteAnswerOverdue;

/** Awaits the end of the time that a sender has set for an answer, until there is one. */
@Singleton
public class CorrespondenceDeadlines implements Deadlines<CorrespondenceEvent> {

    static final String ANSWER = "answer-";

    @Override
    public String name() {
        return "correspondence-deadlines";
    }

    @Override
    public Class<CorrespondenceEvent> events() {
        return CorrespondenceEvent.class;
    }

    @Override
    public List<Change> changes(Recorded<CorrespondenceEvent> event) {
        return switch (event.event()) {
            case MessageSent e -> sent(e);
            case AnswerFellDue e -> List.of(new Change.Forget(ANSWER + e.messageId()));
            case CorrespondenceOpened _, MessageDelivered _, MessageRetrieved _ -> List.of();
        };
    }

    private static List<Change> sent(MessageSent e) {
        List<Change> changes = new ArrayList<>();
        if (e.answerDue() != null) {
            UUID asked = e.kind() == MessageKind.REMINDER && e.inReplyTo() != null ? e.inReplyTo() : e.messageId();
            changes.add(new Change.Wait(ANSWER + asked, e.answerDue()));
        }
        if (e.answers() != null) {
            changes.add(new Change.Forget(ANSWER + e.answers()));
        }
        return changes;
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        return new NoteAnswerOverdue(caseId, UUID.fromString(moment.substring(ANSWER.length())));
    }
}
