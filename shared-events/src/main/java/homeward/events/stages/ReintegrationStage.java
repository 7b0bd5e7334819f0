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

/** How far one person's reintegration has come. */
public enum ReintegrationStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    ANNOUNCED,
    OPEN,
    PLANNED,
    ASSISTED,
    PERIOD_ENDED,
    CLOSED;

    public ReintegrationStage after(ReintegrationEvent event) {
        return switch (event) {
            case ReturnAnnounced _ -> ANNOUNCED;
            case ReintegrationOpened _ -> OPEN;
            case PlanAgreed _ -> this == ASSISTED ? this : PLANNED;
            case AssistanceGranted _, AssistanceDelivered _ -> ASSISTED;
            case AssistancePeriodEnded _ -> PERIOD_ENDED;
            case ReintegrationClosed _ -> CLOSED;
            case HandoverLearned _, ReceptionLearned _ -> this;
        };
    }
}
