package homeward.transport.transfer.takeback;

import java.util.List;
import java.util.Set;

import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.OpenTakeBack;
import homeward.transport.transfer.TransferState;

/** Whoever was readmitted in error is taken back from the requested state, whether the case was closed or not. */
public final class OpenTakeBackDecision {

    private OpenTakeBackDecision() {}

    public static List<TransferEvent> decide(OpenTakeBack c, TransferState state) {
        var opening = Requirements.opening(state);
        Itinerary itinerary = Requirements.itinerary(state, c.itineraryId());
        if (!itinerary.travellers().contains(c.personId())) {
            throw Refusal.invalid("personId", "was no traveller of this journey");
        }
        return List.of(new TakeBackOpened(
                c.caseId(),
                c.itineraryId(),
                c.claimId(),
                opening.requestedState(),
                Set.of(c.personId()),
                TakeBackCause.READMITTED_IN_ERROR));
    }
}
