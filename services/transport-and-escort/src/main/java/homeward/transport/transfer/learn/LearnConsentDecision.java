package homeward.transport.transfer.learn;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Source;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.transport.transfer.Consent;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferState;

public final class LearnConsentDecision {

    private LearnConsentDecision() {}

    public static List<TransferEvent> decide(LearnConsent c, TransferState state) {
        if (!later(c.source(), state.readiness(c.personId()).consent())) {
            return List.of();
        }
        return List.of(new ConsentLearned(c.caseId(), c.personId(), c.windowEnds(), c.source()));
    }

    /** Of all facts about one person's consent, the latest in the application's stream prevails. */
    static boolean later(Source source, @Nullable Consent known) {
        return known == null || source.sequence() > known.sequence();
    }
}
