package homeward.reintegration.policy;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.policies.Policy;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.Source;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverFact;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;

/**
 * Learns the handover, and corrections of its time, for each traveller, on any itinerary. One policy for both, so that a
 * correction is not handled before the handover.
 */
@Singleton
public class WhenHandoverIsCompletedThenReintegrationIsOpened implements Policy<HandoverFact> {

    @Override
    public String name() {
        return "learn-handover";
    }

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<HandoverFact> events() {
        return HandoverFact.class;
    }

    @Override
    public List<? extends ReintegrationCommand> on(Recorded<HandoverFact> recorded) {
        HandoverFact fact = recorded.event();
        return fact.travellers().stream()
                .map(person -> learn(fact, person, recorded.source()))
                .toList();
    }

    private static ReintegrationCommand learn(HandoverFact fact, PersonId person, Source source) {
        return switch (fact) {
            case HandoverCompleted e -> new LearnHandover(e.caseId(), person, e.itineraryId(), e.completedAt(), source);
            case HandoverTimeCorrected e ->
                new LearnHandoverCorrection(e.caseId(), person, e.itineraryId(), e.corrected(), source);
        };
    }
}
