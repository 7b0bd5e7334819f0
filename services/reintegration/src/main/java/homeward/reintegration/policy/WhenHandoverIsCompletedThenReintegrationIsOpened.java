package homeward.reintegration.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;

@Singleton
public class WhenHandoverIsCompletedThenReintegrationIsOpened implements Policy<TransferEvent> {

    @Override
    public String name() {
        return "learn-handover";
    }

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<TransferEvent> events() {
        return TransferEvent.class;
    }

    @Override
    public List<? extends ReintegrationCommand> on(Recorded<TransferEvent> recorded) {
        return recorded.event() instanceof HandoverCompleted e
                ? e.travellers().stream()
                        .map(person -> new LearnHandover(e.caseId(), person, e.completedAt(), recorded.source()))
                        .toList()
                : List.of();
    }
}
