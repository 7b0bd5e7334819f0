package homeward.transport.transfer.handover;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.SignHandover;
import homeward.transport.transfer.TransferState;

/**
 * Each state signs once, for itself, after the last arrival; the second signature completes the handover. Neither signs
 * while the requesting state has not given word about a suspension on the way, nor for anybody for whom the application was
 * withdrawn since: such a transfer fails, and its travellers are taken back.
 */
public final class SignHandoverDecision {

    private SignHandoverDecision() {}

    public static List<TransferEvent> decide(SignHandover c, TransferState state, Circumstances at) {
        Requirements.eitherSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        StateCode side = at.actor().state();
        if (!itinerary.arrived()) {
            throw Refusal.conflict("handover-after-last-arrival", "the last leg has not ended");
        }
        Requirements.notHeld(itinerary);
        Requirements.stillApplied(state, itinerary.travellers());
        if (itinerary.signatures().containsKey(side)) {
            throw Refusal.conflict("each-side-signs-once", "this state has already signed");
        }
        Requirements.notInTheFuture("signedAt", c.signedAt(), at);
        if (c.signedAt().isBefore(itinerary.arrivals().getLast())) {
            throw Refusal.invalid("signedAt", "must not be before the last arrival");
        }
        var signed = new HandoverSigned(c.caseId(), c.itineraryId(), side, c.signedAt(), at.now());
        return itinerary
                .signed()
                .map(other -> other.isAfter(c.signedAt()) ? other : c.signedAt())
                .<List<TransferEvent>>map(completedAt -> List.of(
                        signed,
                        new HandoverCompleted(c.caseId(), c.itineraryId(), itinerary.travellers(), completedAt)))
                .orElseGet(() -> List.of(signed));
    }
}
