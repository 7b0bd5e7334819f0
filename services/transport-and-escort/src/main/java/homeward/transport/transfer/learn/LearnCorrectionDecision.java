package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferState;

/** What the form says about a traveller was corrected; everything that rests on it is judged anew from then on. */
public final class LearnCorrectionDecision {

    private LearnCorrectionDecision() {}

    public static List<TransferEvent> decide(LearnCorrection c, TransferState state) {
        Requirements.opening(state);
        return List.of(new CorrectionLearned(
                c.caseId(),
                c.personId(),
                c.corrected(),
                c.minor(),
                c.majority(),
                c.accompaniedBy(),
                c.correctedAt(),
                c.source()));
    }
}
