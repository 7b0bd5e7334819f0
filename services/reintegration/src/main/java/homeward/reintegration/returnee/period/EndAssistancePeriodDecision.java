package homeward.reintegration.returnee.period;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;
import homeward.reintegration.returnee.ReintegrationState;

public final class EndAssistancePeriodDecision {

    private EndAssistancePeriodDecision() {}

    /** No events before the end of the period, after it was recorded, or once the reintegration is closed. */
    public static List<ReintegrationEvent> decide(EndAssistancePeriod c, ReintegrationState state, Circumstances at) {
        ReceptionLearned reception = state.reception();
        if (reception == null
                || state.closed()
                || state.periodEnded()
                || at.now().isBefore(reception.assistanceEnds())) {
            return List.of();
        }
        return List.of(new AssistancePeriodEnded(c.caseId(), c.personId(), reception.assistanceEnds()));
    }
}
