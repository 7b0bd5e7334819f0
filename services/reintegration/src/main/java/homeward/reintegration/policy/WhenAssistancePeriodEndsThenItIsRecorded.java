package homeward.reintegration.policy;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deadlines.Deadlines.Change;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Recorded;
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
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;

@Singleton
public class WhenAssistancePeriodEndsThenItIsRecorded implements Deadlines<ReintegrationEvent> {

    private static final String PERIOD_END = "assistance-period-end";

    @Override
    public String name() {
        return "assistance-periods";
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public List<Change> changes(Recorded<ReintegrationEvent> recorded) {
        return switch (recorded.event()) {
            case ReceptionLearned e -> List.of(new Change.Wait(PERIOD_END, e.assistanceEnds()));
            case AssistancePeriodMoved e -> List.of(new Change.Wait(PERIOD_END, e.assistanceEnds()));
            case AssistancePeriodEnded _ -> List.of(new Change.Forget(PERIOD_END));
            case ReintegrationClosed _ -> List.of(new Change.ForgetAll());
            case ReturnAnnounced _,
                    HandoverLearned _,
                    ConsentLearned _,
                    ReturnKindLearned _,
                    EntitlementChanged _,
                    ReintegrationOpened _,
                    ReceptionCorrected _,
                    PlanAgreed _,
                    AssistanceGranted _,
                    AssistanceRevoked _,
                    DeliveryTimeCorrected _,
                    ReturnEndLearned _,
                    AssistanceDelivered _ -> List.of();
        };
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        return new EndAssistancePeriod(caseId, StreamIds.personOf(stream));
    }
}
