package homeward.reintegration;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.assistance.Delivering;
import homeward.reintegration.returnee.assistance.Granting;
import homeward.reintegration.returnee.closing.Closing;
import homeward.reintegration.returnee.opening.Announcing;
import homeward.reintegration.returnee.opening.LearningConsent;
import homeward.reintegration.returnee.opening.LearningHandover;
import homeward.reintegration.returnee.period.EndingThePeriod;
import homeward.reintegration.returnee.plan.AgreeingOnAPlan;
import homeward.treaties.LimitClock;

/** One person's reintegration as two pure functions; each slice decides its own commands. */
@Singleton
public class ReintegrationDecider implements Decider<ReintegrationCommand, ReintegrationState, ReintegrationEvent> {

    private final PackageCatalogue packages;
    private final LimitClock limits;

    public ReintegrationDecider(PackageCatalogue packages, LimitClock limits) {
        this.packages = packages;
        this.limits = limits;
    }

    @Override
    public String streamType() {
        return ReintegrationCommand.STREAM_TYPE;
    }

    @Override
    public Class<ReintegrationCommand> commands() {
        return ReintegrationCommand.class;
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public ReintegrationState initial() {
        return ReintegrationState.NONE;
    }

    @Override
    public List<ReintegrationEvent> decide(ReintegrationCommand command, ReintegrationState state, Circumstances at) {
        return switch (command) {
            case AnnounceReturn c -> Announcing.decide(c, state, packages, limits);
            case LearnConsent c -> LearningConsent.decide(c, state, at, packages);
            case LearnHandover c -> LearningHandover.decide(c, state, packages, limits);
            case AgreePlan c -> AgreeingOnAPlan.decide(c, state, at);
            case GrantAssistance c -> Granting.decide(c, state, at);
            case DeliverAssistance c -> Delivering.decide(c, state, at);
            case EndAssistancePeriod c -> EndingThePeriod.decide(c, state, at);
            case CloseReintegration c -> Closing.decide(c, state, at);
        };
    }

    @Override
    public ReintegrationState evolve(ReintegrationState state, ReintegrationEvent event) {
        return state.after(event);
    }
}
