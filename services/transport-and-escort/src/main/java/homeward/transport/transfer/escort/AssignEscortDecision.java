package homeward.transport.transfer.escort;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferState;

/** Nobody is named twice, and there is one leader. A notice given before is renewed: the receiving state knows who comes. */
public final class AssignEscortDecision {

    private AssignEscortDecision() {}

    public static List<TransferEvent> decide(AssignEscort c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        if (!itinerary.escorted()) {
            throw Refusal.conflict("escorted-itinerary", "the itinerary was proposed without escort");
        }
        EscortRules.person(itinerary, c.identity());
        EscortRules.officer(c.function(), c.officer());
        Requirements.undecided(state, c.officer());
        if (c.function() == EscortFunction.ESCORT_LEADER && itinerary.escorts().hasLeader()) {
            throw Refusal.conflict(
                    "one-escort-leader", "the itinerary has an escort leader, who can be replaced by another");
        }
        return List.of(new EscortAssigned(
                c.caseId(),
                c.itineraryId(),
                c.escortId(),
                c.function(),
                c.identity(),
                c.officer(),
                Requirements.planner(state, at)));
    }
}
