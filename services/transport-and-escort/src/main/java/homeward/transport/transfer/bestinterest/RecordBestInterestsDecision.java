package homeward.transport.transfer.bestinterest;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

public final class RecordBestInterestsDecision {

    private RecordBestInterestsDecision() {}

    public static List<TransferEvent> decide(
            RecordBestInterests c, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Requirements.independent(at);
        Requirements.child(state, c.personId(), limits.day(at.now(), opening.requestingState()));
        return List.of(new BestInterestDecisionRecorded(
                c.caseId(), c.personId(), at.newId("best-interest-decision"), c.decidedBy(), c.reasons()));
    }
}
