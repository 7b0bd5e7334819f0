package homeward.identification.identity.consent;

import java.util.List;

import homeward.events.Source;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationState;

/** Records what the application decided about consent. What is older than the newest fact learned changes nothing. */
public final class LearningConsent {

    private LearningConsent() {}

    public static List<IdentificationEvent> given(LearnConsent c, IdentificationState state) {
        return isNews(c.source(), state)
                ? List.of(new ConsentLearned(c.caseId(), c.personId(), c.windowEnds(), c.source()))
                : List.of();
    }

    public static List<IdentificationEvent> lost(LearnConsentLoss c, IdentificationState state) {
        return isNews(c.source(), state)
                ? List.of(new ConsentLossLearned(c.caseId(), c.personId(), c.source()))
                : List.of();
    }

    private static boolean isNews(Source source, IdentificationState state) {
        return source.sequence() > state.consent().asOf();
    }
}
