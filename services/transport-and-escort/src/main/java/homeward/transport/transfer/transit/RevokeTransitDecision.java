package homeward.transport.transfer.transit;

import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.Transit;
import homeward.transport.transfer.Transit.Standing;

/** The transit state takes its agreement back, or ends a transit begun by announcement. Travellers on the way must be taken back. */
public final class RevokeTransitDecision {

    private RevokeTransitDecision() {}

    public static List<TransferEvent> decide(RevokeTransit c, TransferState state, Circumstances at) {
        Transit transit = Replies.open(c.requestId(), state, at, Set.of(Standing.AUTHORISED, Standing.ANNOUNCED));
        Itinerary itinerary = Requirements.itinerary(state, transit.itineraryId());
        var reply = new TransitRevoked(
                c.caseId(),
                itinerary.id(),
                transit.requestId(),
                transit.state(),
                Replies.reasons(c.grounds(), itinerary));
        return Replies.denied(c.caseId(), reply, state, itinerary, TakeBackCause.TRANSIT_REVOKED, at);
    }
}
