package homeward.transport.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;

/** A deemed consent counts only once a person has confirmed it, so its arising is not learned. */
@Singleton
public class WhenConsentChangesThenTransferLearnsIt implements Policy<ApplicationEvent> {

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
    public List<TransferCommand> on(Recorded<ApplicationEvent> recorded) {
        Source source = recorded.source();
        Instant occurred = recorded.envelope().occurred();
        return switch (recorded.event()) {
            case ReadmissionApproved e -> List.of(new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), source));
            case DeemedConsentConfirmed e ->
                List.of(new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), source));
            case ConsentWithdrawn e ->
                List.of(new LearnConsentLoss(
                        e.caseId(), Set.of(e.personId()), ConsentLoss.WITHDRAWN, occurred, source));
            case ConsentExpired e ->
                List.of(new LearnConsentLoss(
                        e.caseId(), Set.of(e.personId()), ConsentLoss.EXPIRED, e.windowEnded(), source));
            case ApplicationWithdrawn e ->
                List.of(new LearnConsentLoss(
                        e.caseId(), e.persons(), ConsentLoss.APPLICATION_WITHDRAWN, occurred, source));
            default -> List.of();
        };
    }
}
