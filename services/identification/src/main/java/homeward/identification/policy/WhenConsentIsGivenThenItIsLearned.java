package homeward.identification.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ConsentGiven;
import homeward.identification.identity.IdentificationCommand.LearnConsent;

/** Valid consent only: express, or deemed and confirmed. */
@Singleton
public class WhenConsentIsGivenThenItIsLearned implements Policy<ConsentGiven> {

    @Override
    public String name() {
        return "learn-consent";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ConsentGiven> events() {
        return ConsentGiven.class;
    }

    @Override
    public List<LearnConsent> on(Recorded<ConsentGiven> recorded) {
        ConsentGiven e = recorded.event();
        return List.of(new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), recorded.source()));
    }
}
