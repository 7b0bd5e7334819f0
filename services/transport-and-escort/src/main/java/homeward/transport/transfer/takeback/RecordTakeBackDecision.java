package homeward.transport.transfer.takeback;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TakeBack;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.TakeBackOfFamilies;
import homeward.treaties.LimitClock;

/**
 * The travellers are back: the itinerary has failed, and they are free for another one. Whoever was readmitted in error is
 * not taken back from a child, or as a child alone, without a decision that permits it.
 */
public final class RecordTakeBackDecision {

    private RecordTakeBackDecision() {}

    public static List<TransferEvent> decide(
            RecordTakeBack c, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        TakeBack takeBack = TakeBacks.known(state, c.takeBackId());
        if (takeBack.done()) {
            throw Refusal.conflict("taken-back-once", "the travellers have already been taken back");
        }
        Itinerary itinerary = Requirements.itinerary(state, takeBack.itineraryId());
        TakeBacks.inOrder("takenBackAt", c.takenBackAt(), itinerary, at);
        TakeBackOfFamilies.check(state, takeBack, limits.day(at.now(), opening.requestingState()));
        List<TransferEvent> events = new ArrayList<>();
        events.add(new TakenBack(c.caseId(), itinerary.id(), takeBack.id(), c.takenBackAt()));
        if (itinerary.running()) {
            events.add(new TransferFailed(
                    c.caseId(),
                    itinerary.id(),
                    itinerary.takenBackByWord() ? FailureReason.SUSPENDED : FailureReason.TRANSIT_DENIED,
                    c.takenBackAt(),
                    at.actor().state(),
                    null));
        }
        return events;
    }
}
