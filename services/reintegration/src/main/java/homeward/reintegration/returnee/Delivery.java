package homeward.reintegration.returnee;

import java.time.Instant;
import java.util.UUID;

import homeward.events.StateCode;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;

/**
 * A delivery of a part of a grant.
 *
 * @param deliveredAt as corrected
 * @param statedAt when it was recorded
 * @param statedBy the state that recorded it
 */
public record Delivery(UUID grantId, Instant deliveredAt, Instant statedAt, StateCode statedBy) {

    static Delivery of(AssistanceDelivered e) {
        return new Delivery(e.grantId(), e.deliveredAt(), e.statedAt(), e.statedBy());
    }

    Delivery deliveredRather(Instant corrected) {
        return new Delivery(grantId, corrected, statedAt, statedBy);
    }
}
