package homeward.request.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.request.application.ApplicationCommand.LearnResubmission;

/** Whoever reads the former case finds the later one, as the later one names the former. */
@Singleton
public class WhenAnApplicationIsResubmittedThenTheFormerCaseLearnsIt implements Policy<ApplicationResubmitted> {

    @Override
    public String name() {
        return "learn-resubmission";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationResubmitted> events() {
        return ApplicationResubmitted.class;
    }

    @Override
    public List<LearnResubmission> on(Recorded<ApplicationResubmitted> recorded) {
        ApplicationResubmitted event = recorded.event();
        return List.of(new LearnResubmission(event.formerCase(), event.caseId(), recorded.source()));
    }
}
