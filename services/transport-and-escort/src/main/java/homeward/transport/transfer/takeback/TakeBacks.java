package homeward.transport.transfer.takeback;

import java.util.Optional;

import homeward.chassis.deciding.Circumstances;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferState;

/** Opens the obligation to take travellers back who cannot go on. */
public final class TakeBacks {

    private TakeBacks() {}

    /**
     * Empty if nobody has left the requesting state, or if it is open already. Whoever reached the requested state without a
     * handover was not readmitted.
     */
    public static Optional<TakeBackOpened> opened(
            CaseId caseId, TransferState state, Itinerary itinerary, TakeBackCause cause, Circumstances at) {
        TransferOpened opening = Requirements.opening(state);
        return itinerary
                .position()
                .filter(place -> !place.equals(opening.requestingState()))
                .filter(_ -> state.transits().openOn(itinerary.id()).isEmpty())
                .map(place -> open(caseId, itinerary, place, cause, at));
    }

    private static TakeBackOpened open(
            CaseId caseId, Itinerary itinerary, StateCode place, TakeBackCause cause, Circumstances at) {
        return new TakeBackOpened(caseId, itinerary.id(), at.newId("take-back"), place, itinerary.travellers(), cause);
    }
}
