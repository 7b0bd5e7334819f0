package homeward.transport.transfer.notice;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.AcknowledgeNotice;
import homeward.transport.transfer.TransferState;

/** The requested state answers a notice, as the treaty asks, or has taken note of a renewed one. */
public final class AcknowledgeNoticeDecision {

    private AcknowledgeNoticeDecision() {}

    public static List<TransferEvent> decide(AcknowledgeNotice c, TransferState state, Circumstances at) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestedSide(opening, at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        if (!itinerary.notice().awaited() || itinerary.earliestDeparture() == null) {
            throw Refusal.conflict("notice-awaits-acknowledgement", "no notice awaits an acknowledgement");
        }
        return List.of(new NoticeAcknowledged(c.caseId(), c.itineraryId()));
    }
}
