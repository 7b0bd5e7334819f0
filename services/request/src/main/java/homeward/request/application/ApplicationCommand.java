package homeward.request.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.request.Appeal;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.JourneyProgress;
import homeward.events.request.ApplicationEvent.NationalityFinding;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee;

/** The commands of an application. One stream per case. */
public sealed interface ApplicationCommand extends Command {

    String STREAM_TYPE = "application";

    CaseId caseId();

    @Override
    default String stream() {
        return StreamIds.of(STREAM_TYPE, caseId());
    }

    /**
     * @param agreement profile id of the agreement relied on; its current version governs the case from then on
     * @param protocol profile id of the implementing protocol that the form names; it must be the one that applies
     * @param earlier applications for the same persons
     */
    record SubmitApplication(
            CaseId caseId,
            String reference,
            StateCode requestingState,
            StateCode requestedState,
            String requestingAuthority,
            String requestedAuthority,
            String agreement,
            @Nullable String protocol,
            Procedure procedure,
            ReturnKind kind,
            boolean interviewRequested,
            @Nullable LocalDate irregularStayKnownSince,
            List<Transferee> persons,
            @Nullable Personal<String> observations,
            Earlier earlier)
            implements ApplicationCommand {

        /** The same, with what is known of earlier applications. */
        public SubmitApplication with(List<FormerCase> known) {
            return new SubmitApplication(
                    caseId,
                    reference,
                    requestingState,
                    requestedState,
                    requestingAuthority,
                    requestedAuthority,
                    agreement,
                    protocol,
                    procedure,
                    kind,
                    interviewRequested,
                    irregularStayKnownSince,
                    persons,
                    observations,
                    new Earlier(earlier.named(), earlier.ofOthers(), known));
        }
    }

    /**
     * @param details sections A to C and E as they are right, complete
     * @param accompaniedBy null leaves the accompanying parent as before
     */
    record CorrectDetails(
            CaseId caseId,
            PersonId personId,
            Personal<PersonalDetails> details,
            @Nullable PersonId accompaniedBy,
            @Nullable Personal<String> explanation)
            implements ApplicationCommand {}

    record ConfirmReceipt(CaseId caseId, Instant receivedAt) implements ApplicationCommand {}

    record CorrectStayKnownSince(CaseId caseId, LocalDate corrected) implements ApplicationCommand {}

    record CorrectReceipt(CaseId caseId, Instant corrected) implements ApplicationCommand {}

    record RecordInterviewResult(CaseId caseId, Instant sentAt, List<InterviewFinding> findings)
            implements ApplicationCommand {}

    record CorrectInterviewResultTime(CaseId caseId, Instant corrected) implements ApplicationCommand {}

    /** @param due the later end to which the requesting state agrees */
    record AgreeToLaterLimit(CaseId caseId, Instant due) implements ApplicationCommand {}

    record ApproveReadmission(CaseId caseId, PersonId personId) implements ApplicationCommand {}

    record RefuseReadmission(
            CaseId caseId,
            PersonId personId,
            Set<RefusalReason> reasons,
            @Nullable Personal<String> explanation) implements ApplicationCommand {}

    record ExtendReplyLimit(
            CaseId caseId,
            Instant due,
            Set<ExtensionReason> reasons,
            @Nullable Personal<String> explanation) implements ApplicationCommand {}

    /** The reply limit has ended. Sent by the clock, not by an officer. */
    record DeemConsent(CaseId caseId) implements ApplicationCommand {}

    record ConfirmDeemedConsent(CaseId caseId, PersonId personId) implements ApplicationCommand {}

    /**
     * @param from beginning of the obstacle
     * @param until its end, or now if it continues
     */
    record ExtendTransferWindow(
            CaseId caseId,
            PersonId personId,
            WindowObstacle obstacle,
            Instant from,
            Instant until,
            @Nullable Personal<String> explanation)
            implements ApplicationCommand {}

    record WithdrawConsent(
            CaseId caseId,
            PersonId personId,
            Set<ConsentWithdrawalReason> reasons,
            @Nullable Personal<String> explanation)
            implements ApplicationCommand {}

    /** Consent that was given before a correction stands. */
    record UpholdConsent(CaseId caseId, PersonId personId) implements ApplicationCommand {}

    /** The transfer window has ended. Sent by the clock, not by an officer. */
    record ExpireConsent(CaseId caseId, PersonId personId) implements ApplicationCommand {}

    record WithdrawApplication(CaseId caseId, WithdrawalReason reason) implements ApplicationCommand {}

    record WithdrawPerson(CaseId caseId, PersonId personId, WithdrawalReason reason) implements ApplicationCommand {}

    record LearnEvidence(
            CaseId caseId,
            PersonId personId,
            UUID evidenceId,
            EvidenceKind kind,
            Personal<EvidenceDetails> details,
            Source source)
            implements ApplicationCommand {}

    /** The requested state has found something about a person's nationality. */
    record LearnFinding(CaseId caseId, PersonId personId, NationalityFinding finding, Source source)
            implements ApplicationCommand {}

    /** A later application names this case as the former one. */
    record LearnResubmission(CaseId caseId, CaseId laterCase, Source source) implements ApplicationCommand {}

    /** @param identity sections A to C and E as the requested state knows them */
    record ClaimReadmissionInError(
            CaseId caseId,
            PersonId personId,
            ReadmissionError error,
            Personal<PersonalDetails> identity,
            Personal<String> explanation)
            implements ApplicationCommand {}

    /**
     * @param takeBackId of an obligation to take back; null if it is not about one
     * @param travellers null if the journey was learned before
     */
    record LearnJourney(
            CaseId caseId,
            UUID itineraryId,
            @Nullable UUID takeBackId,
            @Nullable Set<PersonId> travellers,
            JourneyProgress progress,
            Instant at,
            Source source)
            implements ApplicationCommand {}

    /**
     * A concern about a person.
     *
     * @param suspensionId not to be foretold
     * @param raisedBy the officer's pseudonym within this suspension
     */
    record SuspendTransfer(
            CaseId caseId,
            PersonId personId,
            UUID suspensionId,
            UUID raisedBy,
            Concern.Ground ground,
            @Nullable Personal<String> account)
            implements ApplicationCommand {}

    /**
     * An assessment of the danger that a person would face.
     *
     * @param recordId of the record, or of the suspension if a risk was found; not to be foretold
     * @param recordedBy the officer's pseudonym within it
     * @param ground the danger found; null if none was
     */
    record AssessReturn(
            CaseId caseId,
            PersonId personId,
            UUID recordId,
            UUID recordedBy,
            Assessment.Outcome outcome,
            Concern.@Nullable Ground ground,
            LocalDate assessedOn,
            StateCode destination,
            Set<StateCode> transitStates,
            Personal<String> account)
            implements ApplicationCommand {}

    /**
     * @param appealId also of the suspension, if it is suspensive; not to be foretold
     * @param recordedBy the officer's pseudonym within it
     */
    record LodgeAppeal(
            CaseId caseId,
            PersonId personId,
            UUID appealId,
            UUID recordedBy,
            boolean suspensive,
            LocalDate lodgedOn,
            @Nullable Personal<String> account)
            implements ApplicationCommand {}

    /**
     * @param recordId of the record, or of the suspension that follows; not to be foretold
     * @param recordedBy the officer's pseudonym within the record
     * @param decidedBy the officer's pseudonym within the appeal
     * @param outcome not {@code LODGED}
     */
    record DecideAppeal(
            CaseId caseId,
            UUID appealId,
            UUID recordId,
            UUID recordedBy,
            UUID decidedBy,
            Appeal.Step outcome,
            LocalDate decidedOn,
            @Nullable Personal<String> explanation)
            implements ApplicationCommand {}

    /** @param decidedBy the officer's pseudonym within this suspension */
    record EndSuspension(
            CaseId caseId,
            UUID suspensionId,
            UUID decidedBy,
            ConcernFinding.Reason reason,
            @Nullable Personal<String> explanation)
            implements ApplicationCommand {}

    record SendReplyReminder(CaseId caseId, @Nullable Personal<String> explanation) implements ApplicationCommand {}

    /** @param withdrawal to withdraw the application in the same step; null if it is withdrawn, or not to be */
    record CloseCase(
            CaseId caseId, CaseOutcome outcome, @Nullable WithdrawalReason withdrawal) implements ApplicationCommand {}
}
