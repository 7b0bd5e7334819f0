package homeward.transport.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.ConsentChanged;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentGiven;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnConsent;
import homeward.transport.transfer.TransferCommand.LearnConsentLoss;

/** A loss of consent is learned with its effective time: a departure at or after that time was unlawful. */
@Singleton
public class WhenConsentChangesThenTransferLearnsIt implements Policy<ConsentChanged> {

    @Override
    public String name() {
        return "learn-consent";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ConsentChanged> events() {
        return ConsentChanged.class;
    }

    @Override
    public List<TransferCommand> on(Recorded<ConsentChanged> recorded) {
        Source source = recorded.source();
        Instant occurred = recorded.envelope().times().occurred();
        return List.of(
                switch (recorded.event()) {
                    case ConsentGiven e -> new LearnConsent(e.caseId(), e.personId(), e.windowEnds(), source);
                    case ConsentWithdrawn e ->
                        new LearnConsentLoss(e.caseId(), Set.of(e.personId()), ConsentLoss.WITHDRAWN, occurred, source);
                    case ConsentQuestioned e ->
                        new LearnConsentLoss(
                                e.caseId(), Set.of(e.personId()), ConsentLoss.QUESTIONED, occurred, source);
                    case ConsentExpired e ->
                        new LearnConsentLoss(
                                e.caseId(), Set.of(e.personId()), ConsentLoss.EXPIRED, e.windowEnded(), source);
                    case PersonWithdrawn e ->
                        new LearnConsentLoss(
                                e.caseId(), Set.of(e.personId()), ConsentLoss.PERSON_WITHDRAWN, occurred, source);
                    case CaseClosed e ->
                        new LearnConsentLoss(e.caseId(), e.persons(), ConsentLoss.CASE_CLOSED, occurred, source);
                    case ApplicationWithdrawn e ->
                        new LearnConsentLoss(
                                e.caseId(), e.persons(), ConsentLoss.APPLICATION_WITHDRAWN, occurred, source);
                });
    }
}
