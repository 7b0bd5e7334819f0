package homeward.request.correspondence.deliver;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.StateCode;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.MessageDelivered;
import homeward.request.correspondence.CorrespondenceCommand.NoteDelivery;
import homeward.request.correspondence.CorrespondenceState;

/** Decides which messages are delivered now: those sent to the acting state, each once. */
public final class NoteDeliveryDecision {

    private NoteDeliveryDecision() {}

    public static List<CorrespondenceEvent> decide(NoteDelivery c, CorrespondenceState state, Circumstances at) {
        StateCode to = at.actor().state();
        return state.letters().letters().stream()
                .filter(letter -> c.messages().contains(letter.messageId()))
                .filter(letter -> letter.to().equals(to) && letter.delivered() == null)
                .<CorrespondenceEvent>map(letter -> new MessageDelivered(
                        c.caseId(), letter.messageId(), to, at.actor().authority(), at.now()))
                .toList();
    }
}
