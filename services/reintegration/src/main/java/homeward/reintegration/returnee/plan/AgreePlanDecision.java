package homeward.reintegration.returnee.plan;

import java.util.List;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.Requirements;
import homeward.reintegration.returnee.assistance.AssistanceWithinPackage;

/** A later plan replaces an earlier one. */
public final class AgreePlanDecision {

    private AgreePlanDecision() {}

    public static List<ReintegrationEvent> decide(AgreePlan c, ReintegrationState state, Circumstances at) {
        ReintegrationOpened opening = Requirements.running(state, at);
        if (c.measures().isEmpty()) {
            throw Refusal.invalid("measures", "a plan must have at least one measure");
        }
        AssistanceWithinPackage.checkPlan(c.measures(), opening.entitlement());
        return List.of(new PlanAgreed(c.caseId(), c.personId(), c.planId(), c.measures(), c.objectives()));
    }
}
