package homeward.transport.casefile;

import java.util.List;

import homeward.chassis.projections.Section;
import homeward.events.Recorded;
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
import homeward.transport.casefile.ReintegrationView.Reception;

final class ReintegrationSection implements Section<ReintegrationEvent, ReintegrationView> {

    @Override
    public String service() {
        return "reintegration";
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public Class<ReintegrationView> type() {
        return ReintegrationView.class;
    }

    @Override
    public ReintegrationView initial() {
        return new ReintegrationView(List.of());
    }

    @Override
    public ReintegrationView apply(ReintegrationView before, Recorded<ReintegrationEvent> recorded) {
        ReintegrationView view = before.at(recorded.event());
        return switch (recorded.event()) {
            case ReceptionLearned e ->
                view.change(e.personId(), r -> new Reception(r.personId(), r.stage(), e.receivedAt(), r.outcome()));
            case ReintegrationClosed e ->
                view.change(e.personId(), r -> new Reception(r.personId(), r.stage(), r.receivedAt(), e.outcome()));
            case ReturnAnnounced _,
                    HandoverLearned _,
                    ReintegrationOpened _,
                    PlanAgreed _,
                    AssistanceGranted _,
                    AssistanceDelivered _,
                    AssistancePeriodEnded _ -> view;
        };
    }
}
