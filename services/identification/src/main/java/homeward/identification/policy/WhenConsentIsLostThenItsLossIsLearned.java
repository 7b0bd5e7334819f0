package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Command;
import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;

/** Withdrawn, expired, or gone with the whole application. */
@Singleton
public class WhenConsentIsLostThenItsLossIsLearned implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "learn-consent-loss";
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
            case ConsentWithdrawn e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), event.source()));
            case ConsentExpired e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), event.source()));
            case ApplicationWithdrawn e ->
                e.persons().stream()
                        .map(person -> new LearnConsentLoss(e.caseId(), person, event.source()))
                        .toList();
            default -> List.of();
        };
    }
}
