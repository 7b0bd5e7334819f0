package homeward.reintegration.returnee.assistance;

import java.time.Instant;

import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;

/** Assistance is granted and delivered within the months of the package, counted from reception. */
final class AssistancePeriod {

    static final String NAME = "assistance-period";

    private AssistancePeriod() {}

    /** A delivery also follows the reception. */
    static void checkDelivery(
            String field, Instant deliveredAt, ReceptionLearned reception, AssistancePackage entitlement) {
        if (deliveredAt.isBefore(reception.receivedAt())) {
            throw Refusal.invalid(field, "must not be before the reception");
        }
        check(deliveredAt, reception, entitlement);
    }

    static void check(Instant moment, ReceptionLearned reception, AssistancePackage entitlement) {
        if (!moment.isBefore(reception.assistanceEnds())) {
            throw Refusal.rule(NAME, "the assistance period ended " + reception.assistanceEnds(), entitlement.basis());
        }
    }
}
