package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent.ProtectionConcernChanged;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcern;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcernLift;

/** Open concerns bar the departure. */
@Singleton
public class WhenProtectionConcernChangesThenTransferLearnsIt implements Policy<ProtectionConcernChanged> {

    @Override
    public String name() {
        return "learn-protection-concern";
    }

    @Override
    public String service() {
        return "request";
    }

    @Override
    public Class<ProtectionConcernChanged> events() {
        return ProtectionConcernChanged.class;
    }

    @Override
    public List<TransferCommand> on(Recorded<ProtectionConcernChanged> recorded) {
        return List.of(
                switch (recorded.event()) {
                    case ProtectionConcernRaised e ->
                        new LearnProtectionConcern(
                                e.caseId(),
                                e.personId(),
                                e.concernId(),
                                e.ground(),
                                recorded.envelope().times().occurred(),
                                recorded.source());
                    case ProtectionConcernLifted e ->
                        new LearnProtectionConcernLift(e.caseId(), e.personId(), e.concernId(), recorded.source());
                });
    }
}
