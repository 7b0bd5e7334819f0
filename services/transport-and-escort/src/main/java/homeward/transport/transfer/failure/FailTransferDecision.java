package homeward.transport.transfer.failure;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.takeback.TakeBacks;

/**
 * A transfer may fail before or after departure, until the handover is completed. Its travellers are then free for a
 * new itinerary. If they have left, the requesting state must first take them back.
 */
public final class FailTransferDecision {

    private FailTransferDecision() {}

    public static List<TransferEvent> decide(FailTransfer c, TransferState state, Circumstances at) {
        Requirements.eitherSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Requirements.between("failedAt", c.failedAt(), itinerary.latestMoment(), Requirements.LATEST_STEP, at);
        if (c.account() != null && !itinerary.travellers().contains(c.account().person())) {
            throw Refusal.invalid("personId", "must be a traveller of this itinerary");
        }
        List<TransferEvent> events = new ArrayList<>();
        events.add(new TransferFailed(
                c.caseId(),
                c.itineraryId(),
                c.reason(),
                c.failedAt(),
                at.actor().state(),
                c.account()));
        TakeBacks.opened(c.caseId(), state, itinerary, TakeBackCause.TRANSFER_FAILED, at)
                .ifPresent(events::add);
        return events;
    }
}
