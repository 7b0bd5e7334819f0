package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentLost;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;

/** Consent withdrawn, expired, or ended by withdrawal of the application. */
@Singleton
public class WhenConsentIsLostThenItsLossIsLearned implements Policy<ConsentLost> {

    @Override
    public String name() {
        return "learn-consent-loss";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ConsentLost> events() {
        return ConsentLost.class;
    }

    @Override
    public List<LearnConsentLoss> on(Recorded<ConsentLost> recorded) {
        Source source = recorded.source();
        return switch (recorded.event()) {
            case ConsentWithdrawn e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), source));
            case ConsentQuestioned e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), source));
            case PersonWithdrawn e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), source));
            case CaseClosed e ->
                e.persons().stream()
                        .map(person -> new LearnConsentLoss(e.caseId(), person, source))
                        .toList();
            case ConsentExpired e -> List.of(new LearnConsentLoss(e.caseId(), e.personId(), source));
            case ApplicationWithdrawn e ->
                e.persons().stream()
                        .map(person -> new LearnConsentLoss(e.caseId(), person, source))
                        .toList();
        };
    }
}
