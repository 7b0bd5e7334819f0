package homeward.request.correspondence.open;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.events.request.CorrespondenceEvent.MessageRetrieved;
import homeward.request.correspondence.CorrespondenceCommand.NoteRetrieval;
import homeward.request.correspondence.CorrespondenceState;
import homeward.request.correspondence.Letter;

/** Decides on the evidence that a message was opened by the state to which it was sent. What is opened is delivered as well. */
public final class NoteRetrievalDecision {

    private NoteRetrievalDecision() {}

    public static List<CorrespondenceEvent> decide(NoteRetrieval c, CorrespondenceState state, Circumstances at) {
        Letter letter =
                state.letters().find(c.messageId()).orElseThrow(() -> Refusal.unknown("this case has no such message"));
        StateCode by = at.actor().state();
        List<CorrespondenceEvent> events = new ArrayList<>();
        if (!letter.to().equals(by)) {
            return events;
        }
        String authority = at.actor().authority();
        if (letter.delivered() == null) {
            events.add(new MessageDelivered(c.caseId(), c.messageId(), by, authority, at.now()));
        }
        if (letter.retrieved() == null) {
            events.add(new MessageRetrieved(c.caseId(), c.messageId(), by, authority, at.now()));
        }
        return events;
    }
}
