package homeward.reintegration.returnee.opening;

import java.util.List;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.treaties.LimitClock;

/** The person was received. Before the application is known the entitlement is not, so the fact is only recorded. */
public final class LearnHandoverDecision {

    private LearnHandoverDecision() {}

    public static List<ReintegrationEvent> decide(
            LearnHandover c, ReintegrationState state, PackageCatalogue packages, LimitClock limits) {
        if (state.reception() != null || state.waiting() != null) {
            return List.of();
        }
        ReturnAnnounced announced = state.announced();
        if (announced == null) {
            return List.of(new HandoverLearned(c.caseId(), c.personId(), c.itineraryId(), c.receivedAt(), c.source()));
        }
        return Reception.decide(announced, state.opening(), c, packages, limits);
    }
}
