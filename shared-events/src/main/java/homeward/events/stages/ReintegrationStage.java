package homeward.events.stages;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.AssistanceRevoked;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;
import homeward.events.reintegration.ReintegrationEvent.ReturnEndLearned;
import homeward.events.reintegration.ReintegrationEvent.ReturnKindLearned;

/** Progress of one person's reintegration, in chronological order. */
public enum ReintegrationStage {
    /** No event of this stream is known except facts of other streams. */
    EXPECTED,
    ANNOUNCED,
    OPEN,
    PLANNED,
    ASSISTED,
    PERIOD_ENDED,
    CLOSED;

    /**
     * The stage after the event. Never decreases, in any order of events: that an ended period runs again is for whoever
     * knows the stage before.
     */
    public ReintegrationStage after(ReintegrationEvent event) {
        return switch (event) {
            case ReturnAnnounced _ -> reached(ANNOUNCED);
            case ReintegrationOpened _ -> reached(OPEN);
            case PlanAgreed _ -> reached(PLANNED);
            case AssistanceGranted _, AssistanceDelivered _ -> reached(ASSISTED);
            case AssistancePeriodEnded _ -> reached(PERIOD_ENDED);
            case ReintegrationClosed _ -> reached(CLOSED);
            case HandoverLearned _,
                    ReceptionLearned _,
                    ReceptionCorrected _,
                    AssistancePeriodMoved _,
                    ConsentLearned _,
                    ReturnKindLearned _,
                    EntitlementChanged _,
                    AssistanceRevoked _,
                    DeliveryTimeCorrected _,
                    ReturnEndLearned _ -> this;
        };
    }

    private ReintegrationStage reached(ReintegrationStage next) {
        return next.compareTo(this) > 0 ? next : this;
    }
}
