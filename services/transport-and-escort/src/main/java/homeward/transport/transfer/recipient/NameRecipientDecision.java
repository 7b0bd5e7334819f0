package homeward.transport.transfer.recipient;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/** A new recipient replaces the former one and needs a confirmation of its own. */
public final class NameRecipientDecision {

    private NameRecipientDecision() {}

    public static List<TransferEvent> decide(
            NameRecipient c, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Requirements.independent(state, at);
        Requirements.child(state, c.personId(), limits.day(at.now(), opening.requestingState()));
        return List.of(new RecipientNamed(
                c.caseId(),
                c.personId(),
                c.recipientId(),
                c.kind(),
                c.recipient(),
                at.actor().id()));
    }
}
