package homeward.transport.transfer.recipient;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.transport.transfer.Recipient;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.ConfirmRecipient;
import homeward.transport.transfer.TransferState;

/** The requested state confirms that the recipient named last will receive the child. */
public final class ConfirmRecipientDecision {

    private ConfirmRecipientDecision() {}

    public static List<TransferEvent> decide(ConfirmRecipient c, TransferState state, Circumstances at) {
        Requirements.requestedSide(Requirements.opening(state), at);
        Requirements.independent(state, at);
        Recipient recipient = state.readiness(c.personId()).recipient();
        if (recipient == null || !recipient.id().equals(c.recipientId())) {
            throw Refusal.unknown("this is not the recipient named last for the person");
        }
        if (recipient.confirmed()) {
            throw Refusal.conflict("recipient-confirmed-once", "the recipient has already been confirmed");
        }
        return List.of(new RecipientConfirmed(c.caseId(), c.personId(), c.recipientId()));
    }
}
