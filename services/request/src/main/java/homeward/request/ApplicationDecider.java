package homeward.request;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Decider;
import homeward.events.request.ApplicationEvent;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationCommand.LiftProtectionConcern;
import homeward.request.application.ApplicationCommand.RaiseProtectionConcern;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.approve.Approving;
import homeward.request.application.close.Closing;
import homeward.request.application.concern.LiftingAConcern;
import homeward.request.application.concern.RaisingAConcern;
import homeward.request.application.consent.ExpiringConsent;
import homeward.request.application.consent.WithdrawingConsent;
import homeward.request.application.deem.ConfirmingDeemedConsent;
import homeward.request.application.deem.DeemingConsent;
import homeward.request.application.extend.Extending;
import homeward.request.application.receipt.ConfirmingReceipt;
import homeward.request.application.refuse.Refusing;
import homeward.request.application.submit.Submitting;
import homeward.request.application.withdraw.Withdrawing;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** The application as two pure functions; each slice decides its own command. */
@Singleton
public class ApplicationDecider implements Decider<ApplicationCommand, ApplicationState, ApplicationEvent> {

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    public ApplicationDecider(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public String streamType() {
        return ApplicationCommand.STREAM_TYPE;
    }

    @Override
    public Class<ApplicationCommand> commands() {
        return ApplicationCommand.class;
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public ApplicationState initial() {
        return ApplicationState.NONE;
    }

    @Override
    public List<ApplicationEvent> decide(ApplicationCommand command, ApplicationState state, Circumstances at) {
        return switch (command) {
            case SubmitApplication c -> Submitting.decide(c, state, at, treaties, limits);
            case ConfirmReceipt c -> ConfirmingReceipt.decide(c, state, at, profile(state), limits);
            case ApproveReadmission c -> Approving.decide(c, state, at, profile(state), limits);
            case RefuseReadmission c -> Refusing.decide(c, state, at, profile(state));
            case ExtendReplyLimit c -> Extending.decide(c, state, at, profile(state), limits);
            case DeemConsent c -> DeemingConsent.decide(c, state, at, profile(state));
            case ConfirmDeemedConsent c -> ConfirmingDeemedConsent.decide(c, state, at, profile(state), limits);
            case WithdrawConsent c -> WithdrawingConsent.decide(c, state, at);
            case ExpireConsent c -> ExpiringConsent.decide(c, state, at);
            case WithdrawApplication c -> Withdrawing.decide(c, state, at);
            case RaiseProtectionConcern c -> RaisingAConcern.decide(c, state, at);
            case LiftProtectionConcern c -> LiftingAConcern.decide(c, state, at);
            case CloseCase c -> Closing.decide(c, state, at);
        };
    }

    @Override
    public ApplicationState evolve(ApplicationState state, ApplicationEvent event) {
        return state.after(event);
    }

    /** The rules the case was submitted under, in the version of that day. */
    private TreatyProfile profile(ApplicationState state) {
        var treaty = Requirements.submission(state).treaty();
        return treaties.find(treaty)
                .orElseThrow(() -> new IllegalStateException("this build does not know the treaty profile " + treaty));
    }
}
