package homeward.reintegration.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;

/** One policy for both, so that a consent is never looked at before the announcement it needs. */
@Singleton
public class WhenReturnIsAppliedForAndConsentedThenReintegrationFollows implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "announce-return";
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
    public List<? extends ReintegrationCommand> on(Recorded<ApplicationEvent> recorded) {
        Source source = recorded.source();
        return switch (recorded.event()) {
            case ApplicationSubmitted e ->
                e.persons().stream()
                        .map(person -> new AnnounceReturn(
                                e.caseId(),
                                person.personId(),
                                e.requestingState(),
                                e.requestedState(),
                                e.kind(),
                                person.role(),
                                source))
                        .toList();
            case ReadmissionApproved e -> List.of(new LearnConsent(e.caseId(), e.personId(), source));
            case DeemedConsentConfirmed e -> List.of(new LearnConsent(e.caseId(), e.personId(), source));
            default -> List.of();
        };
    }
}
