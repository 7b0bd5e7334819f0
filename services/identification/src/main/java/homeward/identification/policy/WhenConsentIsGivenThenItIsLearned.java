package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.identification.identity.IdentificationCommand.LearnConsent;

/** Live consent only: explicit, or deemed and confirmed by a person. */
@Singleton
public class WhenConsentIsGivenThenItIsLearned implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "learn-consent";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public List<? extends Command> on(Recorded<ApplicationEvent> event) {
        return switch (event.event()) {
            case ReadmissionApproved e ->
                List.of(new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), event.source()));
            case DeemedConsentConfirmed e ->
                List.of(new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), event.source()));
            default -> List.of();
        };
    }
}
