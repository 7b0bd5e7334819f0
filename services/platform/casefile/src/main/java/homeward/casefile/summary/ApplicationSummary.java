package homeward.casefile.summary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Recorded;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.events.request.ApplicationEvent.ConsentWithdrawalReason;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.EvidenceLearned;
import homeward.events.request.ApplicationEvent.FindingLearned;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.TransferWindowExtended;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;

/**
 * The application: the persons to be readmitted, and the answer for each.
 *
 * @param form null before the application has arrived
 * @param persons in the order of the form
 * @param suspensions in the order they began
 * @param ended as told to both states, {@code WITHDRAWN} for every withdrawal; null while the application is open
 * @param closedAt when the case was closed; null while it is not
 */
@RecordBuilder
public record ApplicationSummary(
        ApplicationStage stage,
        @Nullable Form form,
        List<Applicant> persons,
        List<Suspension> suspensions,
        @Nullable CaseEnd ended,
        @Nullable Instant closedAt)
        implements ApplicationSummaryBuilder.With {

    public static final ApplicationSummary NOTHING =
            new ApplicationSummary(ApplicationStage.EXPECTED, null, List.of(), List.of(), null, null);

    /** The data that does not change after submission. */
    public record Form(
            String reference,
            StateCode requestingState,
            StateCode requestedState,
            String requestingAuthority,
            String requestedAuthority,
            TreatyReference treaty,
            Procedure procedure,
            ReturnKind returnKind,
            boolean interviewRequested,
            Instant submittedAt) {}

    /**
     * One person of the application.
     *
     * @param details sections A to C and E of the form, as corrected
     * @param circumstances section D
     * @param corrections in order
     */
    @RecordBuilder
    public record Applicant(
            PersonId personId,
            Category category,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            Answer answer,
            Personal<PersonalDetails> details,
            @Nullable Personal<SpecialCircumstances> circumstances,
            List<Correction> corrections)
            implements ApplicationSummaryApplicantBuilder.With {

        static Applicant of(Transferee t) {
            return new Applicant(
                    t.personId(),
                    t.category(),
                    t.role(),
                    t.minor(),
                    t.accompaniedBy(),
                    Answer.AWAITED,
                    t.details(),
                    t.circumstances(),
                    List.of());
        }

        Applicant with(Answer next) {
            return withAnswer(next);
        }

        Applicant corrected(DetailsCorrected e) {
            return withMinor(e.minor())
                    .withAccompaniedBy(e.accompaniedBy())
                    .withDetails(e.details())
                    .withCorrections(Entries.add(
                            corrections, new Correction(e.correctedAt(), e.corrected(), details, e.explanation())));
        }

        Applicant withoutCircumstances() {
            return withCircumstances(null);
        }
    }

    /**
     * A correction of what the form says about a person.
     *
     * @param corrected what was corrected
     * @param before the details before
     */
    public record Correction(
            Instant correctedAt,
            Set<CorrectedField> corrected,
            Personal<PersonalDetails> before,
            @Nullable Personal<String> explanation) {}

    /**
     * The requested state's current answer for one person.
     *
     * @param windowEnds end of the transfer window; null unless consent is live
     * @param reasons reasons of a refusal
     * @param withdrawnFor reasons of a withdrawal of consent
     * @param basis the rule on which the answer is based
     * @param explanation of a refusal or a withdrawal of consent
     */
    public record Answer(
            Reply reply,
            @Nullable Instant windowEnds,
            Set<RefusalReason> reasons,
            Set<ConsentWithdrawalReason> withdrawnFor,
            @Nullable RuleBasis basis,
            @Nullable Personal<String> explanation) {

        static final Answer AWAITED = of(Reply.AWAITED, null);

        static Answer of(Reply reply, @Nullable RuleBasis basis) {
            return new Answer(reply, null, Set.of(), Set.of(), basis, null);
        }

        static Answer consent(Reply reply, Instant windowEnds, RuleBasis basis) {
            return new Answer(reply, windowEnds, Set.of(), Set.of(), basis, null);
        }

        static Answer refused(ReadmissionRefused e) {
            return new Answer(Reply.REFUSED, null, e.reasons(), Set.of(), null, e.explanation());
        }

        static Answer withdrawn(ConsentWithdrawn e) {
            return new Answer(Reply.CONSENT_WITHDRAWN, null, Set.of(), e.reasons(), null, e.explanation());
        }

        Answer withoutWindow() {
            return new Answer(reply, null, reasons, withdrawnFor, basis, explanation);
        }
    }

    /** A kind of answer. */
    public enum Reply {
        AWAITED,
        APPROVED,
        REFUSED,
        /** Consent by silence, still to be confirmed by an officer. */
        DEEMED,
        DEEMED_AND_CONFIRMED,
        /** Given before a correction of what it rests on; not valid until the requested state upholds it. */
        CONSENT_QUESTIONED,
        CONSENT_UPHELD,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED,
        /** The requesting state applies for this person no more. */
        PERSON_WITHDRAWN,
        /** The requested state claims so; the requesting state takes the person back. */
        READMITTED_IN_ERROR
    }

    /** A suspension of a person's return. Why it began or ended is no part of it: every desk of both states reads this. */
    public record Suspension(UUID suspensionId, PersonId personId, Instant since, boolean inForce) {

        Suspension over() {
            return new Suspension(suspensionId, personId, since, false);
        }
    }

    /** Whether the state is one of the two sides; a transit state is not. */
    public boolean hasSide(StateCode state) {
        return form != null && (state.equals(form.requestingState()) || state.equals(form.requestedState()));
    }

    /** Whether the state is the requesting one, with which what is undisclosed stays. */
    public boolean isRequesting(StateCode state) {
        return form != null && state.equals(form.requestingState());
    }

    ApplicationSummary after(Recorded<ApplicationEvent> recorded) {
        ApplicationSummary next = withStage(stage.after(recorded.event()));
        return switch (recorded.event()) {
            case ApplicationSubmitted e -> next.submitted(e);
            case ReadmissionApproved e ->
                next.answered(e.personId(), Answer.consent(Reply.APPROVED, e.windowEnds(), e.basis()));
            case ReadmissionRefused e -> next.answered(e.personId(), Answer.refused(e));
            case DeemedConsentArisen e -> next.answered(e.personId(), Answer.of(Reply.DEEMED, e.basis()));
            case DeemedConsentConfirmed e ->
                next.answered(e.personId(), Answer.consent(Reply.DEEMED_AND_CONFIRMED, e.windowEnds(), e.basis()));
            case TransferWindowExtended e ->
                next.each(applicant -> applicant.personId().equals(e.personId())
                        ? applicant.with(Answer.consent(applicant.answer().reply(), e.windowEnds(), e.basis()))
                        : applicant);
            case PersonWithdrawn e -> next.answered(e.personId(), Answer.of(Reply.PERSON_WITHDRAWN, null));
            case DetailsCorrected e ->
                next.each(applicant -> applicant.personId().equals(e.personId()) ? applicant.corrected(e) : applicant);
            case ConsentQuestioned e -> next.answered(e.personId(), Answer.of(Reply.CONSENT_QUESTIONED, null));
            case ConsentUpheld e ->
                next.answered(e.personId(), Answer.consent(Reply.CONSENT_UPHELD, e.windowEnds(), e.basis()));
            case ConsentWithdrawn e -> next.answered(e.personId(), Answer.withdrawn(e));
            case ConsentExpired e -> next.answered(e.personId(), Answer.of(Reply.CONSENT_EXPIRED, null));
            case TransferSuspended e ->
                next.withSuspensions(Entries.add(
                        suspensions,
                        new Suspension(
                                e.suspensionId(),
                                e.personId(),
                                recorded.envelope().times().decided(),
                                true)));
            case SuspensionEnded e ->
                next.withSuspensions(Entries.change(
                        suspensions,
                        suspension -> suspension.suspensionId().equals(e.suspensionId()),
                        Suspension::over));
            case ApplicationWithdrawn _ ->
                next.each(applicant -> applicant.with(applicant.answer().withoutWindow()))
                        .withEnded(CaseEnd.WITHDRAWN);
            case CaseClosed e ->
                next.withEnded(e.outcome())
                        .withClosedAt(recorded.envelope().times().decided());
            case ReadmissionInErrorClaimed e ->
                next.answered(e.personId(), Answer.of(Reply.READMITTED_IN_ERROR, e.basis()))
                        .withEnded(null)
                        .withClosedAt(null);
            case JourneyLearned _,
                    ApplicationResubmitted _,
                    ResubmissionLearned _,
                    EvidenceLearned _,
                    FindingLearned _,
                    StayKnownSinceCorrected _,
                    ReceiptConfirmed _,
                    ReceiptCorrected _,
                    InterviewResultTimeCorrected _,
                    LaterLimitAgreed _,
                    ReplyLimitSet _,
                    ReplyLimitExtended _,
                    InterviewLimitSet _,
                    InterviewResultRecorded _,
                    ReplyReminderSent _,
                    InternalRecordKept _ -> next;
        };
    }

    /** As kept at desks where nobody needs special circumstances. */
    public ApplicationSummary withoutCircumstances() {
        return each(Applicant::withoutCircumstances);
    }

    private ApplicationSummary submitted(ApplicationSubmitted e) {
        Form submitted = new Form(
                e.reference(),
                e.requestingState(),
                e.requestedState(),
                e.requestingAuthority(),
                e.requestedAuthority(),
                e.treaty(),
                e.procedure(),
                e.kind(),
                e.interviewRequested(),
                e.submittedAt());
        List<Applicant> all = e.persons().stream().map(Applicant::of).toList();
        return withForm(submitted).withPersons(all);
    }

    private ApplicationSummary answered(PersonId person, Answer answer) {
        return each(applicant -> applicant.personId().equals(person) ? applicant.with(answer) : applicant);
    }

    private ApplicationSummary each(UnaryOperator<Applicant> change) {
        return withPersons(persons.stream().map(change).toList());
    }
}
