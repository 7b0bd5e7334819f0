package homeward.request;

import java.util.List;

import jakarta.inject.Singleton;

import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.DataSubjects;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamType;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.request.ApplicationEvent;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.AgreeToLaterLimit;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.AssessReturn;
import homeward.request.application.ApplicationCommand.ClaimReadmissionInError;
import homeward.request.application.ApplicationCommand.CloseCase;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationCommand.CorrectInterviewResultTime;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationCommand.CorrectStayKnownSince;
import homeward.request.application.ApplicationCommand.DecideAppeal;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationCommand.ExtendTransferWindow;
import homeward.request.application.ApplicationCommand.LearnEvidence;
import homeward.request.application.ApplicationCommand.LearnFinding;
import homeward.request.application.ApplicationCommand.LearnJourney;
import homeward.request.application.ApplicationCommand.LearnResubmission;
import homeward.request.application.ApplicationCommand.LodgeAppeal;
import homeward.request.application.ApplicationCommand.RecordInterviewResult;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.ApplicationCommand.UpholdConsent;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationCommand.WithdrawConsent;
import homeward.request.application.ApplicationCommand.WithdrawPerson;
import homeward.request.application.ApplicationState;
import homeward.request.application.Requirements;
import homeward.request.application.agree.AgreeToLaterLimitDecision;
import homeward.request.application.appeal.DecideAppealDecision;
import homeward.request.application.appeal.LodgeAppealDecision;
import homeward.request.application.approve.ApproveReadmissionDecision;
import homeward.request.application.assess.AssessReturnDecision;
import homeward.request.application.close.CloseCaseDecision;
import homeward.request.application.consent.ExpireConsentDecision;
import homeward.request.application.consent.UpholdConsentDecision;
import homeward.request.application.consent.WithdrawConsentDecision;
import homeward.request.application.correct.CorrectDetailsDecision;
import homeward.request.application.deem.ConfirmDeemedConsentDecision;
import homeward.request.application.deem.DeemConsentDecision;
import homeward.request.application.error.ClaimReadmissionInErrorDecision;
import homeward.request.application.extend.ExtendReplyLimitDecision;
import homeward.request.application.interview.CorrectInterviewResultTimeDecision;
import homeward.request.application.interview.RecordInterviewResultDecision;
import homeward.request.application.journey.LearnJourneyDecision;
import homeward.request.application.learn.LearnEvidenceDecision;
import homeward.request.application.learn.LearnFindingDecision;
import homeward.request.application.receipt.ConfirmReceiptDecision;
import homeward.request.application.receipt.CorrectReceiptDecision;
import homeward.request.application.refuse.RefuseReadmissionDecision;
import homeward.request.application.remind.SendReplyReminderDecision;
import homeward.request.application.resubmit.LearnResubmissionDecision;
import homeward.request.application.stay.CorrectStayKnownSinceDecision;
import homeward.request.application.submit.SubmitApplicationDecision;
import homeward.request.application.suspend.EndSuspensionDecision;
import homeward.request.application.suspend.SuspendTransferDecision;
import homeward.request.application.window.ExtendTransferWindowDecision;
import homeward.request.application.withdraw.WithdrawApplicationDecision;
import homeward.request.application.withdraw.WithdrawPersonDecision;
import homeward.treaties.LimitClock;
import homeward.treaties.TreatyProfile;
import homeward.treaties.TreatyProfiles;

/** Dispatches each command on an application to the decision named after it. Pure. */
@Singleton
public class ApplicationDecider implements Decider<ApplicationCommand, ApplicationState, ApplicationEvent> {

    private static final StreamType<ApplicationCommand, ApplicationState, ApplicationEvent> TYPE = new StreamType<>(
            ApplicationCommand.STREAM_TYPE,
            ApplicationCommand.class,
            ApplicationEvent.class,
            ApplicationState.NONE,
            ApplicationState::after);

    private final TreatyProfiles treaties;
    private final LimitClock limits;

    public ApplicationDecider(TreatyProfiles treaties, LimitClock limits) {
        this.treaties = treaties;
        this.limits = limits;
    }

    @Override
    public StreamType<ApplicationCommand, ApplicationState, ApplicationEvent> type() {
        return TYPE;
    }

    @Override
    public ApplicationState opened(ApplicationState state, ApplicationCommand command, Openings by) {
        ApplicationState opened = state.opened(by);
        return command instanceof CorrectDetails c ? opened.opened(c.personId(), by) : opened;
    }

    @Override
    public ApplicationCommand opened(ApplicationCommand command, Openings by) {
        return command instanceof LearnEvidence c
                ? new LearnEvidence(
                        c.caseId(),
                        c.personId(),
                        c.evidenceId(),
                        c.kind(),
                        by.open(c.details(), EvidenceDetails.class),
                        c.source())
                : command;
    }

    @Override
    public List<ApplicationEvent> decide(ApplicationCommand command, ApplicationState state, Circumstances at) {
        List<ApplicationEvent> events = decided(command, state, at);
        return DataSubjects.within(after(state, events).standings()::containsKey, events);
    }

    private static ApplicationState after(ApplicationState state, List<ApplicationEvent> events) {
        ApplicationState after = state;
        for (ApplicationEvent event : events) {
            after = after.after(event);
        }
        return after;
    }

    private List<ApplicationEvent> decided(ApplicationCommand command, ApplicationState state, Circumstances at) {
        return switch (command) {
            case SubmitApplication c -> SubmitApplicationDecision.decide(c, state, at, treaties, limits);
            case CorrectDetails c -> CorrectDetailsDecision.decide(c, state, at, profile(state), limits);
            case ConfirmReceipt c -> ConfirmReceiptDecision.decide(c, state, at, profile(state), limits);
            case CorrectStayKnownSince c -> CorrectStayKnownSinceDecision.decide(c, state, at, profile(state), limits);
            case CorrectReceipt c -> CorrectReceiptDecision.decide(c, state, at, profile(state), limits);
            case RecordInterviewResult c -> RecordInterviewResultDecision.decide(c, state, at, profile(state), limits);
            case CorrectInterviewResultTime c ->
                CorrectInterviewResultTimeDecision.decide(c, state, at, profile(state), limits);
            case AgreeToLaterLimit c -> AgreeToLaterLimitDecision.decide(c, state, at, profile(state), limits);
            case ApproveReadmission c -> ApproveReadmissionDecision.decide(c, state, at, profile(state), limits);
            case RefuseReadmission c -> RefuseReadmissionDecision.decide(c, state, at, profile(state));
            case ExtendReplyLimit c -> ExtendReplyLimitDecision.decide(c, state, at, profile(state), limits);
            case DeemConsent c -> DeemConsentDecision.decide(c, state, at, profile(state), limits);
            case ConfirmDeemedConsent c -> ConfirmDeemedConsentDecision.decide(c, state, at, profile(state), limits);
            case ExtendTransferWindow c -> ExtendTransferWindowDecision.decide(c, state, at, profile(state));
            case WithdrawConsent c -> WithdrawConsentDecision.decide(c, state, at);
            case UpholdConsent c -> UpholdConsentDecision.decide(c, state, at, profile(state));
            case ExpireConsent c -> ExpireConsentDecision.decide(c, state, at);
            case WithdrawApplication c -> WithdrawApplicationDecision.decide(c, state, at);
            case WithdrawPerson c -> WithdrawPersonDecision.decide(c, state, at);
            case ClaimReadmissionInError c ->
                ClaimReadmissionInErrorDecision.decide(c, state, at, profile(state), limits);
            case LearnJourney c -> LearnJourneyDecision.decide(c, state);
            case LearnEvidence c -> LearnEvidenceDecision.decide(c, state);
            case LearnFinding c -> LearnFindingDecision.decide(c, state);
            case LearnResubmission c -> LearnResubmissionDecision.decide(c, state);
            case SuspendTransfer c -> SuspendTransferDecision.decide(c, state, at);
            case AssessReturn c -> AssessReturnDecision.decide(c, state, at, limits);
            case LodgeAppeal c -> LodgeAppealDecision.decide(c, state, at, limits);
            case DecideAppeal c -> DecideAppealDecision.decide(c, state, at, limits);
            case EndSuspension c -> EndSuspensionDecision.decide(c, state, at);
            case SendReplyReminder c -> SendReplyReminderDecision.decide(c, state, at);
            case CloseCase c -> CloseCaseDecision.decide(c, state, at);
        };
    }

    /** The treaty profile in the version of the day of submission. */
    private TreatyProfile profile(ApplicationState state) {
        return treaties.governing(Requirements.submission(state).treaty());
    }
}
