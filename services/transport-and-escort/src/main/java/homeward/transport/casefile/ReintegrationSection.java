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
import homeward.transport.casefile.ReintegrationPart.Reception;

final class ReintegrationSection implements Section<ReintegrationEvent, ReintegrationPart> {

    @Override
    public String service() {
        return "reintegration";
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public Class<ReintegrationPart> type() {
        return ReintegrationPart.class;
    }

    @Override
    public ReintegrationPart initial() {
        return new ReintegrationPart(List.of());
    }

    @Override
    public ReintegrationPart apply(ReintegrationPart part, Recorded<ReintegrationEvent> recorded) {
        return switch (recorded.event()) {
            case ReturnAnnounced e -> part.change(e.personId(), r -> r);
            case HandoverLearned e -> part.change(e.personId(), r -> r);
            case ReintegrationOpened e ->
                part.change(e.personId(), r -> new Reception(r.personId(), true, r.receivedAt(), r.outcome()));
            case ReceptionLearned e ->
                part.change(e.personId(), r -> new Reception(r.personId(), r.opened(), e.receivedAt(), r.outcome()));
            case ReintegrationClosed e ->
                part.change(e.personId(), r -> new Reception(r.personId(), r.opened(), r.receivedAt(), e.outcome()));
            case PlanAgreed _, AssistanceGranted _, AssistanceDelivered _, AssistancePeriodEnded _ -> part;
        };
    }
}
