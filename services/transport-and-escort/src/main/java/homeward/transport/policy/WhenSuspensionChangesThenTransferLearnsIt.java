package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.SuspensionChanged;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnSuspension;
import homeward.transport.transfer.TransferCommand.LearnSuspensionEnd;

/** Open suspensions bar the departure. */
@Singleton
public class WhenSuspensionChangesThenTransferLearnsIt implements Policy<SuspensionChanged> {

    @Override
    public String name() {
        return "learn-suspension";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<SuspensionChanged> events() {
        return SuspensionChanged.class;
    }

    @Override
    public List<TransferCommand> on(Recorded<SuspensionChanged> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case TransferSuspended e ->
                        new LearnSuspension(
                                e.caseId(),
                                e.personId(),
                                e.suspensionId(),
                                e.raisedBy(),
                                recorded.envelope().times().occurred(),
                                e.concern(),
                                recorded.source());
                    case SuspensionEnded e ->
                        new LearnSuspensionEnd(e.caseId(), e.personId(), e.suspensionId(), recorded.source());
                });
    }
}
