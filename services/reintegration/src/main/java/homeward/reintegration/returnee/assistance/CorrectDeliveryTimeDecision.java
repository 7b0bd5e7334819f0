package homeward.reintegration.returnee.assistance;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.reintegration.returnee.Delivery;
import homeward.reintegration.returnee.ReintegrationCommand.CorrectDeliveryTime;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;

/**
 * The state that recorded a delivery corrects its time, also in a closed file: within the assistance period as it is known
 * now, and not after it recorded the delivery. The amount stays.
 */
public final class CorrectDeliveryTimeDecision {

    private CorrectDeliveryTimeDecision() {}

    public static List<ReintegrationEvent> decide(CorrectDeliveryTime c, ReintegrationState state, Circumstances at) {
        AssistancePackage entitlement = Requirements.opened(state, at).entitlement();
        Delivery delivery = state.deliveries().get(c.deliveryId());
        ReceptionLearned reception = state.reception();
        if (delivery == null || !delivery.grantId().equals(c.grantId()) || reception == null) {
            throw Refusal.unknown("this grant has no such delivery");
        }
        if (!delivery.statedBy().equals(at.actor().state())) {
            throw Refusal.notYours("corrected-by-its-author", "only the state that recorded the delivery corrects it");
        }
        if (c.corrected().equals(delivery.deliveredAt())) {
            throw Refusal.invalid("corrected", "is the time already recorded");
        }
        if (c.corrected().isAfter(delivery.statedAt())) {
            throw Refusal.invalid(
                    "corrected", "must not be after " + delivery.statedAt() + ", when the delivery was recorded");
        }
        AssistancePeriod.checkDelivery("corrected", c.corrected(), reception, entitlement);
        return List.of(new DeliveryTimeCorrected(
                c.caseId(), c.personId(), c.grantId(), c.deliveryId(), delivery.deliveredAt(), c.corrected()));
    }
}
