package homeward.reintegration.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.Recorded;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;

/** Learns the handover for each traveller, on any itinerary. */
@Singleton
public class WhenHandoverIsCompletedThenReintegrationIsOpened implements Policy<HandoverCompleted> {

    @Override
    public String name() {
        return "learn-handover";
    }

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<HandoverCompleted> events() {
        return HandoverCompleted.class;
    }

    @Override
    public List<LearnHandover> on(Recorded<HandoverCompleted> recorded) {
        HandoverCompleted e = recorded.event();
        return e.travellers().stream()
                .map(person -> new LearnHandover(e.caseId(), person, e.completedAt(), recorded.source()))
                .toList();
    }
}
