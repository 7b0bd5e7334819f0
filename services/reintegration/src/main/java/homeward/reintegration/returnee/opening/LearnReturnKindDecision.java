package homeward.reintegration.returnee.opening;

import java.util.ArrayList;
import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.ReturnKindLearned;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;
import homeward.reintegration.returnee.ReintegrationState;

/**
 * The package follows the kind of return. A return that becomes voluntary opens the reintegration if consent is known; a
 * package that exists is computed anew, by the catalogue of the day. After the reception nothing changes any more.
 */
public final class LearnReturnKindDecision {

    private LearnReturnKindDecision() {}

    public static List<ReintegrationEvent> decide(
            LearnReturnKind c, ReintegrationState state, Circumstances at, PackageCatalogue packages) {
        ReturnAnnounced announced = state.announced();
        if (announced == null) {
            throw Refusal.notYet("return-not-announced", "the application is not known yet");
        }
        if (announced.kind() == c.kind() || state.reception() != null || state.closed() || state.returnEnded()) {
            return List.of();
        }
        List<ReintegrationEvent> events = new ArrayList<>();
        events.add(new ReturnKindLearned(c.caseId(), c.personId(), c.kind(), c.source()));
        ReintegrationOpened opening = state.opening();
        if (opening != null) {
            events.add(new EntitlementChanged(
                    c.caseId(), c.personId(), c.kind(), packages.entitlement(c.kind(), announced.role(), at.now())));
        } else if (c.kind() == ReturnKind.VOLUNTARY && state.consented()) {
            var voluntary = new ReturnAnnounced(
                    c.caseId(),
                    c.personId(),
                    announced.requestingState(),
                    announced.requestedState(),
                    c.kind(),
                    announced.role(),
                    announced.source());
            events.add(Reception.opened(voluntary, Trigger.VOLUNTARY_RETURN, at.now(), c.source(), packages));
        }
        return events;
    }
}
