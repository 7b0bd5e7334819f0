package homeward.request.application.resubmit;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.treaty;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;
import homeward.events.CaseId;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.request.application.ApplicationCommand.LearnResubmission;
import homeward.request.application.Given;

class LearnResubmissionTest {

    private static final CaseId LATER = new CaseId(new UUID(5, 5));
    private static final Source SOURCE = new Source("application-" + LATER, 2, new UUID(5, 6));

    @Test
    void aClosedCaseLearnsOfTheLaterOne() {
        received()
                .given(Given.closed(CaseOutcome.REFUSED))
                .when(new LearnResubmission(CASE, LATER, SOURCE))
                .then(new ResubmissionLearned(CASE, LATER, SOURCE));
    }

    @Test
    void aCaseThatWasNeverOpenedLearnsNothing() {
        application(treaty()).when(new LearnResubmission(CASE, LATER, SOURCE)).refused(Refusal.Kind.UNKNOWN);
    }
}
