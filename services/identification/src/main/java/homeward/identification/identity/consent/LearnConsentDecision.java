package homeward.identification.identity.consent;

import java.util.List;

import homeward.events.Source;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationState;

/** Records that consent was given. Ignores facts older than the latest one learned. */
public final class LearnConsentDecision {

    private LearnConsentDecision() {}

    public static List<IdentificationEvent> decide(LearnConsent c, IdentificationState state) {
        return isNewer(c.source(), state)
                ? List.of(new ConsentLearned(c.caseId(), c.personId(), c.windowEnds(), c.source()))
                : List.of();
    }

    /** Whether the fact is later in the application's stream than everything learned about consent. */
    static boolean isNewer(Source source, IdentificationState state) {
        return source.sequence() > state.consent().asOf();
    }
}
