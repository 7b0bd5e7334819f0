package homeward.reintegration.returnee.assistance;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceRevoked;
import homeward.reintegration.returnee.Grant;
import homeward.reintegration.returnee.ReintegrationCommand.RevokeAssistance;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;

/** What has been delivered stays delivered; the rest can be granted otherwise. */
public final class RevokeAssistanceDecision {

    private RevokeAssistanceDecision() {}

    public static List<ReintegrationEvent> decide(RevokeAssistance c, ReintegrationState state, Circumstances at) {
        Requirements.running(state, at);
        Grant grant = state.grants().get(c.grantId());
        if (grant == null) {
            throw Refusal.unknown("this person has no such grant");
        }
        long left = grant.amount().minor() - grant.delivered().minor();
        if (left == 0) {
            throw Refusal.conflict("something-left-to-revoke", "nothing of this grant is left");
        }
        return List.of(new AssistanceRevoked(
                c.caseId(),
                c.personId(),
                c.grantId(),
                new Money(left, grant.amount().currency())));
    }
}
