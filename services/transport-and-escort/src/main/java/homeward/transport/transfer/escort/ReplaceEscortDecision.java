package homeward.transport.transfer.escort;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.transport.transfer.Escorts;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;
import homeward.transport.transfer.TransferState;

/** Another person takes an escort's place and function, also on the way. A notice that named the former is renewed. */
public final class ReplaceEscortDecision {

    private ReplaceEscortDecision() {}

    public static List<TransferEvent> decide(ReplaceEscort c, TransferState state, Circumstances at) {
        Requirements.requestingSide(Requirements.opening(state), at);
        Itinerary itinerary = Requirements.running(state, c.itineraryId());
        Escorts.Named former = itinerary
                .escorts()
                .find(c.escortId())
                .orElseThrow(() -> Refusal.unknown("the itinerary has no such escort"));
        EscortRules.officer(former.function(), c.officer());
        Requirements.undecided(state, c.officer());
        EscortRules.person(itinerary, c.identity());
        return List.of(new EscortReplaced(
                c.caseId(),
                c.itineraryId(),
                c.escortId(),
                c.replacementId(),
                c.identity(),
                c.officer(),
                Requirements.planner(state, at)));
    }
}
