package homeward.transport.transfer.bestinterest;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferState;
import homeward.treaties.LimitClock;

/**
 * The decision says which separation it permits: to travel ahead of the adults, to stay behind them, or both. One that
 * permits none takes back what an earlier one permitted.
 */
public final class RecordBestInterestsDecision {

    private RecordBestInterestsDecision() {}

    public static List<TransferEvent> decide(
            RecordBestInterests c, TransferState state, Circumstances at, LimitClock limits) {
        TransferOpened opening = Requirements.opening(state);
        Requirements.requestingSide(opening, at);
        Requirements.independent(state, at);
        Requirements.child(state, c.personId(), limits.day(at.now(), opening.requestingState()));
        if (c.separations().isEmpty()
                && state.readiness(c.personId()).separations().isEmpty()) {
            throw Refusal.invalid(
                    "separations", "at least one is required, since no permission stands to be taken back");
        }
        return List.of(new BestInterestDecisionRecorded(
                c.caseId(),
                c.personId(),
                at.newId("best-interest-decision"),
                c.separations(),
                c.decidedBy(),
                c.reasons(),
                at.actor().id()));
    }
}
