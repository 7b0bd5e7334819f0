package homeward.request.application.resubmit;

import java.util.List;

import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.request.application.ApplicationCommand.LearnResubmission;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;

/** A fact, whatever has become of the former case. */
public final class LearnResubmissionDecision {

    private LearnResubmissionDecision() {}

    public static List<ApplicationEvent> decide(LearnResubmission c, ApplicationState state) {
        Requirements.submission(state);
        return List.of(new ResubmissionLearned(c.caseId(), c.laterCase(), c.source()));
    }
}
