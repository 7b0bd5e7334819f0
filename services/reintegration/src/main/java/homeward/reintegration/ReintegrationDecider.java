package homeward.reintegration;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DataSubjects;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamType;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.reintegration.entitlement.PackageCatalogue;
import homeward.reintegration.returnee.ReintegrationCommand;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationCommand.CorrectDeliveryTime;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;
import homeward.reintegration.returnee.ReintegrationCommand.RevokeAssistance;
import homeward.reintegration.returnee.ReintegrationState;
import homeward.reintegration.returnee.assistance.CorrectDeliveryTimeDecision;
import homeward.reintegration.returnee.assistance.DeliverAssistanceDecision;
import homeward.reintegration.returnee.assistance.GrantAssistanceDecision;
import homeward.reintegration.returnee.assistance.RevokeAssistanceDecision;
import homeward.reintegration.returnee.closing.CloseReintegrationDecision;
import homeward.reintegration.returnee.opening.AnnounceReturnDecision;
import homeward.reintegration.returnee.opening.LearnConsentDecision;
import homeward.reintegration.returnee.opening.LearnHandoverCorrectionDecision;
import homeward.reintegration.returnee.opening.LearnHandoverDecision;
import homeward.reintegration.returnee.opening.LearnReturnEndDecision;
import homeward.reintegration.returnee.opening.LearnReturnKindDecision;
import homeward.reintegration.returnee.period.EndAssistancePeriodDecision;
import homeward.reintegration.returnee.plan.AgreePlanDecision;
import homeward.treaties.LimitClock;

/** Dispatches each command on a reintegration to the decision named after it. Pure. */
@Singleton
public class ReintegrationDecider implements Decider<ReintegrationCommand, ReintegrationState, ReintegrationEvent> {

    private static final StreamType<ReintegrationCommand, ReintegrationState, ReintegrationEvent> TYPE =
            new StreamType<>(
                    ReintegrationCommand.STREAM_TYPE,
                    ReintegrationCommand.class,
                    ReintegrationEvent.class,
                    ReintegrationState.NONE,
                    ReintegrationState::after);

    private final PackageCatalogue packages;
    private final LimitClock limits;

    public ReintegrationDecider(PackageCatalogue packages, LimitClock limits) {
        this.packages = packages;
        this.limits = limits;
    }

    @Override
    public StreamType<ReintegrationCommand, ReintegrationState, ReintegrationEvent> type() {
        return TYPE;
    }

    @Override
    public List<ReintegrationEvent> decide(ReintegrationCommand command, ReintegrationState state, Circumstances at) {
        return DataSubjects.within(command.personId()::equals, decided(command, state, at));
    }

    private List<ReintegrationEvent> decided(ReintegrationCommand command, ReintegrationState state, Circumstances at) {
        return switch (command) {
            case AnnounceReturn c -> AnnounceReturnDecision.decide(c, state, packages, limits);
            case LearnConsent c -> LearnConsentDecision.decide(c, state, at, packages);
            case LearnReturnKind c -> LearnReturnKindDecision.decide(c, state, at, packages);
            case LearnHandover c -> LearnHandoverDecision.decide(c, state, packages, limits);
            case LearnHandoverCorrection c -> LearnHandoverCorrectionDecision.decide(c, state, at, packages, limits);
            case AgreePlan c -> AgreePlanDecision.decide(c, state, at);
            case GrantAssistance c -> GrantAssistanceDecision.decide(c, state, at);
            case RevokeAssistance c -> RevokeAssistanceDecision.decide(c, state, at);
            case LearnReturnEnd c -> LearnReturnEndDecision.decide(c, state);
            case DeliverAssistance c -> DeliverAssistanceDecision.decide(c, state, at);
            case CorrectDeliveryTime c -> CorrectDeliveryTimeDecision.decide(c, state, at);
            case EndAssistancePeriod c -> EndAssistancePeriodDecision.decide(c, state, at);
            case CloseReintegration c -> CloseReintegrationDecision.decide(c, state, at);
        };
    }
}
