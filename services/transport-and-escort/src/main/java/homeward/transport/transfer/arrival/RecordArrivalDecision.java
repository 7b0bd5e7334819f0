package homeward.transport.transfer.arrival;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

public final class RecordArrivalDecision {

    private RecordArrivalDecision() {}

    public static List<TransferEvent> decide(
            RecordArrival c, TransferState state, Circumstances at, LimitClock limits) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Requirements.legExists(itinerary, c.leg());
        Requirements.notInTheFuture("arrivedAt", c.arrivedAt(), at);
        if (c.leg() != itinerary.arrivals().size() + 1
                || c.leg() != itinerary.departures().size()) {
            throw Refusal.conflict("legs-in-order", "a leg can end only once and only after it has begun");
        }
        if (!c.arrivedAt().isAfter(itinerary.departures().getLast())) {
            throw Refusal.invalid("arrivedAt", "must be after the departure of the leg");
        }
        var arrived = new Arrived(c.caseId(), c.itineraryId(), c.leg(), c.arrivedAt());
        List<TransferEvent> events = new ArrayList<>(List.of(arrived));
        events.addAll(
                LateArrival.incidents(c.caseId(), itinerary, c.leg(), c.arrivedAt(), state.after(arrived), at, limits));
        return events;
    }
}
