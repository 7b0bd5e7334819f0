package homeward.reintegration.returnee.assistance;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistancePackage;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;

public final class GrantAssistanceDecision {

    private GrantAssistanceDecision() {}

    public static List<ReintegrationEvent> decide(GrantAssistance c, ReintegrationState state, Circumstances at) {
        AssistancePackage entitlement = Requirements.running(state, at).entitlement();
        if (state.grants().containsKey(c.grantId())) {
            throw Refusal.conflict("one-grant-per-id", "this grant already exists");
        }
        if (c.amount().minor() == 0) {
            throw Refusal.invalid("amount.minor", "must be greater than zero");
        }
        AssistanceWithinPackage.checkGrant(
                c.kind(), c.form(), c.amount(), state.grants().values(), entitlement);
        if (state.reception() != null) {
            AssistancePeriod.check(at.now(), state.reception(), entitlement);
        }
        return List.of(new AssistanceGranted(c.caseId(), c.personId(), c.grantId(), c.kind(), c.form(), c.amount()));
    }
}
