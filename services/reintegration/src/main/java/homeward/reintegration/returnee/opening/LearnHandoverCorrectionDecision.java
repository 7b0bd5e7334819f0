package homeward.reintegration.returnee.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import homeward.chassis.deciding.Circumstances;
import homeward.events.Source;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.treaties.LimitClock;

/**
 * The reception is corrected, also in a closed file, and the period computed anew unless the file stays closed. A package
 * that was fixed by the day of the handover is too. Of several corrections the latest counts, in whatever order they are
 * learned; one that is learned before the handover itself takes its place.
 */
public final class LearnHandoverCorrectionDecision {

    private LearnHandoverCorrectionDecision() {}

    public static List<ReintegrationEvent> decide(
            LearnHandoverCorrection c,
            ReintegrationState state,
            Circumstances at,
            PackageCatalogue packages,
            LimitClock limits) {
        HandoverLearned waiting = state.waiting();
        if (waiting != null) {
            return later(c, waiting.itineraryId(), waiting.source())
                    ? List.of(
                            new HandoverLearned(c.caseId(), c.personId(), c.itineraryId(), c.receivedAt(), c.source()))
                    : List.of();
        }
        ReceptionLearned reception = state.reception();
        ReturnAnnounced announced = state.announced();
        ReintegrationOpened opening = state.opening();
        if (reception == null || announced == null || opening == null) {
            var handover = new LearnHandover(c.caseId(), c.personId(), c.itineraryId(), c.receivedAt(), c.source());
            return LearnHandoverDecision.decide(handover, state, packages, limits);
        }
        return later(c, reception.itineraryId(), reception.source())
                ? corrected(c, state, reception, announced, opening, at.now(), packages, limits)
                : List.of();
    }

    private static boolean later(LearnHandoverCorrection c, UUID itinerary, Source known) {
        return c.itineraryId().equals(itinerary) && c.source().sequence() > known.sequence();
    }

    private static List<ReintegrationEvent> corrected(
            LearnHandoverCorrection c,
            ReintegrationState state,
            ReceptionLearned reception,
            ReturnAnnounced announced,
            ReintegrationOpened opening,
            Instant now,
            PackageCatalogue packages,
            LimitClock limits) {
        List<ReintegrationEvent> events = new ArrayList<>();
        events.add(new ReceptionCorrected(
                c.caseId(), c.personId(), c.itineraryId(), reception.receivedAt(), c.receivedAt(), c.source()));
        AssistancePackage entitlement = opening.trigger() == Trigger.HANDOVER
                ? packages.entitlement(opening.kind(), announced.role(), c.receivedAt())
                : opening.entitlement();
        Instant ends = Reception.ends(c.receivedAt(), entitlement, opening.requestedState(), limits);
        boolean runs = !state.closed() || (state.outcome() == ReintegrationOutcome.PERIOD_ENDED && now.isBefore(ends));
        if (runs && !entitlement.equals(opening.entitlement())) {
            events.add(new EntitlementChanged(c.caseId(), c.personId(), opening.kind(), entitlement));
        }
        if (runs && !ends.equals(reception.assistanceEnds())) {
            events.add(new AssistancePeriodMoved(c.caseId(), c.personId(), reception.assistanceEnds(), ends));
        }
        return events;
    }
}
