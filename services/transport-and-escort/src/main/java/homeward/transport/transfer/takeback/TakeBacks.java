package homeward.transport.transfer.takeback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Failure;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.Signature;
import homeward.transport.transfer.TakeBack;
import homeward.transport.transfer.TransferState;

/** The obligation to take travellers back who cannot go on, or were readmitted in error. */
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

    public static TakeBack known(TransferState state, UUID id) {
        return state.transits().takeBacks().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("this case has no such take-back"));
    }

    /** Nobody is taken back in the future, or before what ended the journey. */
    public static void inOrder(String field, Instant moment, Itinerary itinerary, Circumstances at) {
        Requirements.notInTheFuture(field, moment, at);
        if (!moment.isAfter(itinerary.departures().getLast())) {
            throw Refusal.invalid(field, "must be after the last departure");
        }
        Stream<Instant> ended = Stream.of(
                        itinerary.arrivals().stream(),
                        itinerary.signatures().values().stream().map(Signature::signedAt),
                        Stream.ofNullable(itinerary.failure())
                                .filter(failure -> !failure.byTakeBack())
                                .map(Failure::failedAt))
                .flatMap(moments -> moments);
        if (ended.anyMatch(moment::isBefore)) {
            throw Refusal.invalid(field, "must not be before the last arrival, the handover or the failure");
        }
    }

    private static TakeBackOpened open(
            CaseId caseId, Itinerary itinerary, StateCode place, TakeBackCause cause, Circumstances at) {
        return new TakeBackOpened(caseId, itinerary.id(), at.newId("take-back"), place, itinerary.travellers(), cause);
    }
}
