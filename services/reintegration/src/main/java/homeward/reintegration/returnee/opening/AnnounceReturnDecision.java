package homeward.reintegration.returnee.opening;

import java.util.ArrayList;
import java.util.List;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.treaties.LimitClock;

/** An application names the person. Applies a handover that was learned earlier. */
public final class AnnounceReturnDecision {

    private AnnounceReturnDecision() {}

    public static List<ReintegrationEvent> decide(
            AnnounceReturn c, ReintegrationState state, PackageCatalogue packages, LimitClock limits) {
        if (state.announced() != null) {
            return List.of();
        }
        var announced = new ReturnAnnounced(
                c.caseId(), c.personId(), c.requestingState(), c.requestedState(), c.kind(), c.role(), c.source());
        List<ReintegrationEvent> events = new ArrayList<>();
        events.add(announced);
        HandoverLearned waiting = state.waiting();
        if (waiting != null) {
            var handover = new LearnHandover(
                    waiting.caseId(),
                    waiting.personId(),
                    waiting.itineraryId(),
                    waiting.receivedAt(),
                    waiting.source());
            events.addAll(Reception.decide(announced, state.opening(), handover, packages, limits));
        }
        return events;
    }
}
