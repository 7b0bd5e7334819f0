package homeward.transport.transfer.transit;

import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RefuseTransit;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.Transit.Standing;

/** The transit state refuses, with coded grounds. If the travellers are on the way, they must be taken back. */
public final class RefuseTransitDecision {

    private RefuseTransitDecision() {}

    public static List<TransferEvent> decide(RefuseTransit c, TransferState state, Circumstances at) {
        Transit transit = Replies.open(c.requestId(), state, at, Set.of(Standing.REQUESTED));
        Itinerary itinerary = Requirements.itinerary(state, transit.itineraryId());
        var reply = new TransitRefused(
                c.caseId(),
                itinerary.id(),
                transit.requestId(),
                transit.state(),
                Replies.reasons(c.grounds(), itinerary));
        return Replies.denied(c.caseId(), reply, state, itinerary, TakeBackCause.TRANSIT_REFUSED, at);
    }
}
