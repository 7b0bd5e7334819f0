package homeward.reintegration.returnee.opening;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;

/** Consequences of announcement and handover, once both are known. */
final class Reception {

    private Reception() {}

    /** Opens the reintegration, unless consent to a voluntary return did so, and starts the assistance period. */
    static List<ReintegrationEvent> decide(
            ReturnAnnounced announced,
            @Nullable ReintegrationOpened opening,
            LearnHandover handover,
            PackageCatalogue packages,
            LimitClock limits) {
        ReintegrationOpened open = opening != null
                ? opening
                : opened(announced, Trigger.HANDOVER, handover.receivedAt(), handover.source(), packages);
        var received = new ReceptionLearned(
                announced.caseId(),
                announced.personId(),
                handover.itineraryId(),
                handover.receivedAt(),
                ends(handover.receivedAt(), open.entitlement(), announced.requestedState(), limits),
                handover.source());
        return opening != null ? List.of(received) : List.of(open, received);
    }

    /** End of the assistance period. */
    static Instant ends(Instant receivedAt, AssistancePackage entitlement, StateCode state, LimitClock limits) {
        return limits.end(receivedAt, new Limit(entitlement.months(), Limit.Unit.MONTHS), state);
    }

    static ReintegrationOpened opened(
            ReturnAnnounced announced, Trigger trigger, Instant moment, Source source, PackageCatalogue packages) {
        return new ReintegrationOpened(
                announced.caseId(),
                announced.personId(),
                announced.requestingState(),
                announced.requestedState(),
                announced.kind(),
                trigger,
                packages.entitlement(announced.kind(), announced.role(), moment),
                source);
    }
}
