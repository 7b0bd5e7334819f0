package homeward.identification.identity.consent;

import java.util.List;

import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationState;

/** Records the loss of consent. Ignores facts older than the latest one learned. */
public final class LearnConsentLossDecision {

    private LearnConsentLossDecision() {}

    public static List<IdentificationEvent> decide(LearnConsentLoss c, IdentificationState state) {
        return LearnConsentDecision.isNewer(c.source(), state)
                ? List.of(new ConsentLossLearned(c.caseId(), c.personId(), c.source()))
                : List.of();
    }
}
