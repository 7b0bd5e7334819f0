package homeward.transport.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcern;
import homeward.transport.transfer.TransferCommand.LearnProtectionConcernLift;

@Singleton
public class WhenProtectionConcernChangesThenTransferLearnsIt implements Policy<ApplicationEvent> {

    @Override
    public String name() {
        return "learn-protection-concern";
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
        return switch (recorded.event()) {
            case ProtectionConcernRaised e ->
                List.of(new LearnProtectionConcern(
                        e.caseId(),
                        e.personId(),
                        e.concernId(),
                        e.ground(),
                        recorded.envelope().occurred(),
                        recorded.source()));
            case ProtectionConcernLifted e ->
                List.of(new LearnProtectionConcernLift(e.caseId(), e.personId(), e.concernId(), recorded.source()));
            default -> List.of();
        };
    }
}
