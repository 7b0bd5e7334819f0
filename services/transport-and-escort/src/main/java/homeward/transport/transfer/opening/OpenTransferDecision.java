package homeward.transport.transfer.opening;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.TransferCommand.OpenTransfer;
import homeward.transport.transfer.TransferState;

public final class OpenTransferDecision {

    private OpenTransferDecision() {}

    public static List<TransferEvent> decide(OpenTransfer c, TransferState state) {
        if (state.opened()) {
            return List.of();
        }
        return List.of(new TransferOpened(
                c.caseId(), c.requestingState(), c.requestedState(), c.treaty(), c.kind(), c.travellers(), c.source()));
    }
}
