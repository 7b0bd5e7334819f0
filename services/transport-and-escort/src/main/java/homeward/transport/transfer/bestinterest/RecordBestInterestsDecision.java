package homeward.transport.transfer.bestinterest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferState;

public final class RecordBestInterestsDecision {

    private RecordBestInterestsDecision() {}

    public static List<TransferEvent> decide(RecordBestInterests c, TransferState state, Circumstances at) {
        Requirements.eitherSide(Requirements.opening(state), at);
        Requirements.traveller(state, c.personId(), "personId");
        if (!state.child(c.personId(), LocalDate.ofInstant(at.now(), ZoneOffset.UTC))) {
            throw Refusal.invalid("personId", "must be a minor");
        }
        return List.of(new BestInterestDecisionRecorded(
                c.caseId(), c.personId(), at.newId("best-interest-decision"), c.decidedBy(), c.reasons()));
    }
}
