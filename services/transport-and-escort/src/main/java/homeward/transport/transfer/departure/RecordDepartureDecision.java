package homeward.transport.transfer.departure;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Departed;
import homeward.transport.transfer.Incidents;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.rules.Departure;
import homeward.transport.transfer.rules.DepartureRule;
import homeward.transport.transfer.rules.DepartureRules;
import homeward.treaties.LimitClock;

/**
 * Permits and records a departure: one that a rule forbids is refused, not recorded, and nobody who has decided about a person
 * of the case carries it out, also if the escort was named without the id of an officer. If the return was suspended between the
 * departure and its recording, the handover awaits word from now on.
 */
public final class RecordDepartureDecision {

    private RecordDepartureDecision() {}

    public static List<TransferEvent> decide(
            RecordDeparture c, TransferState state, Circumstances at, DepartureRules rules, LimitClock limits) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Requirements.undecided(state, at.actor().id());
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Requirements.legExists(itinerary, c.leg());
        Requirements.between("departedAt", c.departedAt(), itinerary.proposedAt(), "the proposal of the itinerary", at);
        DepartureRule.checkAll(Departure.of(state, itinerary, c.leg(), c.departedAt(), rules, limits));
        List<TransferEvent> events = new ArrayList<>();
        events.add(new Departed(c.caseId(), c.itineraryId(), c.leg(), c.departedAt()));
        events.addAll(Incidents.suspendedSince(c.caseId(), itinerary, c.departedAt(), state));
        return events;
    }
}
