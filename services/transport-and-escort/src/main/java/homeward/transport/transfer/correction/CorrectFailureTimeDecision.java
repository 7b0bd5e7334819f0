package homeward.transport.transfer.correction;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.transport.transfer.Failure;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.CorrectFailureTime;
import homeward.transport.transfer.TransferState;

/** The state that recorded a failure corrects its time, between the last recorded step of the journey and the take-back. */
public final class CorrectFailureTimeDecision {

    private CorrectFailureTimeDecision() {}

    public static List<TransferEvent> decide(CorrectFailureTime c, TransferState state, Circumstances at) {
        Requirements.eitherSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.itinerary(state, c.itineraryId());
        Failure failure = itinerary.failure();
        if (failure == null) {
            throw Refusal.conflict("recorded-before-corrected", "the transfer has not failed");
        }
        if (!failure.statedBy().equals(at.actor().state())) {
            throw Refusal.notYours("corrected-by-its-author", "only the state that recorded the failure corrects it");
        }
        if (failure.byTakeBack()) {
            throw Refusal.conflict(
                    "corrected-with-the-take-back",
                    "the failure followed from the take-back: correct the time of that");
        }
        Following.another(c.corrected(), failure.failedAt());
        Requirements.between("corrected", c.corrected(), itinerary.latestMoment(), Requirements.LATEST_STEP, at);
        Following.notAfterTakeBack(c.corrected(), itinerary, state);
        return List.of(new FailureTimeCorrected(c.caseId(), c.itineraryId(), failure.failedAt(), c.corrected()));
    }
}
