package homeward.transport.transfer.correction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.events.transport.TransferEvent.TakeBackTimeCorrected;
import homeward.transport.transfer.Failure;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TakeBack;
import homeward.transport.transfer.TransferCommand.CorrectTakeBackTime;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.takeback.TakeBacks;

/**
 * The requesting state corrects when travellers were back, between what ended their journey and the proposal of their next
 * one. A failure that followed from the take-back moves with it.
 */
public final class CorrectTakeBackTimeDecision {

    private CorrectTakeBackTimeDecision() {}

    public static List<TransferEvent> decide(CorrectTakeBackTime c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        TakeBack takeBack = TakeBacks.known(state, c.takeBackId());
        Instant mistaken = takeBack.takenBackAt();
        if (mistaken == null) {
            throw Refusal.conflict("recorded-before-corrected", "the travellers have not been taken back yet");
        }
        Following.another(c.corrected(), mistaken);
        Itinerary itinerary = Requirements.itinerary(state, takeBack.itineraryId());
        TakeBacks.inOrder("corrected", c.corrected(), itinerary, at);
        if (nextProposal(state, takeBack).filter(c.corrected()::isAfter).isPresent()) {
            throw Refusal.invalid("corrected", "must not be after the proposal of the travellers' next itinerary");
        }
        List<TransferEvent> events = new ArrayList<>();
        events.add(new TakeBackTimeCorrected(c.caseId(), itinerary.id(), takeBack.id(), mistaken, c.corrected()));
        Failure failure = itinerary.failure();
        if (failure != null && failure.byTakeBack()) {
            events.add(new FailureTimeCorrected(c.caseId(), itinerary.id(), failure.failedAt(), c.corrected()));
        }
        return events;
    }

    private static Optional<Instant> nextProposal(TransferState state, TakeBack takeBack) {
        return state.itineraries().values().stream()
                .dropWhile(one -> !one.id().equals(takeBack.itineraryId()))
                .skip(1)
                .filter(one -> !Collections.disjoint(one.travellers(), takeBack.travellers()))
                .map(Itinerary::proposedAt)
                .min(Instant::compareTo);
    }
}
