package homeward.transport.transfer.learn;

import java.util.List;

import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.transport.transfer.Minority;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TransferCommand.LearnCorrection;
import homeward.transport.transfer.TransferState;

/**
 * What the form says about a traveller was corrected; everything that rests on it is judged anew from then on. Of whoever was
 * taken for a child the former date of birth counts as well as the corrected one: which of them is right is for child
 * protection to assess.
 */
public final class LearnCorrectionDecision {

    private LearnCorrectionDecision() {}

    public static List<TransferEvent> decide(LearnCorrection c, TransferState state) {
        Requirements.opening(state);
        Traveller child = state.traveller(c.personId()).filter(Traveller::minor).orElse(null);
        return List.of(new CorrectionLearned(
                c.caseId(),
                c.personId(),
                c.corrected(),
                c.minor() || child != null,
                child == null ? c.majority() : Minority.either(child, c),
                c.accompaniedBy(),
                c.correctedAt(),
                c.source()));
    }
}
