package homeward.reintegration.returnee.assistance;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.reintegration.returnee.Grant;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;

/** No delivery before the person's reception. */
public final class DeliverAssistanceDecision {

    private DeliverAssistanceDecision() {}

    public static List<ReintegrationEvent> decide(DeliverAssistance c, ReintegrationState state, Circumstances at) {
        AssistancePackage entitlement = Requirements.running(state, at).entitlement();
        Grant grant = state.grants().get(c.grantId());
        if (grant == null) {
            throw Refusal.unknown("this person has no such grant");
        }
        ReceptionLearned reception = state.reception();
        if (reception == null) {
            throw Refusal.notYet("reception-not-learned", "the person's reception is not known yet");
        }
        if (c.amount().minor() == 0) {
            throw Refusal.invalid("amount.minor", "must be greater than zero");
        }
        if (c.deliveredAt().isAfter(at.now())) {
            throw Refusal.invalid("deliveredAt", "must not lie in the future");
        }
        AssistancePeriod.checkDelivery("deliveredAt", c.deliveredAt(), reception, entitlement);
        AssistanceWithinPackage.checkDelivery(c.amount(), grant, state.grants().values(), entitlement);
        return List.of(new AssistanceDelivered(
                c.caseId(),
                c.personId(),
                c.grantId(),
                at.newId("delivery"),
                c.amount(),
                c.deliveredAt(),
                at.now(),
                at.actor().state()));
    }
}
