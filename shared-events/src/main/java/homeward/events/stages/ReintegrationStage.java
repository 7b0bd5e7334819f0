package homeward.events.stages;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnAnnounced;

/** How far one person's reintegration has come; declared in the order of the way. */
public enum ReintegrationStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    ANNOUNCED,
    OPEN,
    PLANNED,
    ASSISTED,
    PERIOD_ENDED,
    CLOSED;

    /** The stage after the event. It never goes back, in whatever order events were recorded. */
    public ReintegrationStage after(ReintegrationEvent event) {
        return switch (event) {
            case ReturnAnnounced _ -> reached(ANNOUNCED);
            case ReintegrationOpened _ -> reached(OPEN);
            case PlanAgreed _ -> reached(PLANNED);
            case AssistanceGranted _, AssistanceDelivered _ -> reached(ASSISTED);
            case AssistancePeriodEnded _ -> reached(PERIOD_ENDED);
            case ReintegrationClosed _ -> reached(CLOSED);
            case HandoverLearned _, ReceptionLearned _ -> this;
        };
    }

    private ReintegrationStage reached(ReintegrationStage next) {
        return next.compareTo(this) > 0 ? next : this;
    }
}
