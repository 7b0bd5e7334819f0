package homeward.casefile.summary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Recorded;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.Procedure;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.ReturnKind;
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
 * @param concerns in the order they were raised
 * @param ended the outcome, {@code WITHDRAWN} for every withdrawal; null while the application is open
 */
public record ApplicationSummary(
        ApplicationStage stage,
        @Nullable Form form,
        List<Applicant> persons,
        List<Concern> concerns,
        @Nullable String ended) {

    public static final ApplicationSummary NOTHING =
            new ApplicationSummary(ApplicationStage.EXPECTED, null, List.of(), List.of(), null);

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
     * @param details sections A to C and E of the form
     * @param circumstances section D
     */
    public record Applicant(
            PersonId personId,
            Category category,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            Answer answer,
            Personal<PersonalDetails> details,
            @Nullable Personal<SpecialCircumstances> circumstances) {

        static Applicant of(Transferee t) {
            return new Applicant(
                    t.personId(),
                    t.category(),
                    t.role(),
                    t.minor(),
                    t.accompaniedBy(),
                    Answer.AWAITED,
                    t.details(),
                    t.circumstances());
        }

        Applicant with(Answer next) {
            return new Applicant(personId, category, role, minor, accompaniedBy, next, details, circumstances);
        }

        Applicant withoutCircumstances() {
            return new Applicant(personId, category, role, minor, accompaniedBy, answer, details, null);
        }
    }

    /**
     * The requested state's current answer for one person.
     *
     * @param windowEnds end of the transfer window; null unless consent is live
     * @param reasons reasons of a refusal
     * @param basis the rule on which the answer is based
     */
    public record Answer(
            Reply reply,
            @Nullable Instant windowEnds,
            Set<RefusalReason> reasons,
            @Nullable RuleBasis basis) {

        static final Answer AWAITED = of(Reply.AWAITED, null);

        static Answer of(Reply reply, @Nullable RuleBasis basis) {
            return new Answer(reply, null, Set.of(), basis);
        }

        static Answer consent(Reply reply, Instant windowEnds, RuleBasis basis) {
            return new Answer(reply, windowEnds, Set.of(), basis);
        }

        Answer withoutWindow() {
            return new Answer(reply, null, reasons, basis);
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
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED
    }

    /**
     * A protection concern that suspends a person's return. Neither its ground nor the reason for lifting it is
     * included, since every desk of both states reads this summary.
     */
    public record Concern(UUID concernId, PersonId personId, Instant raisedAt, boolean open) {

        Concern lifted() {
            return new Concern(concernId, personId, raisedAt, false);
        }
    }

    /** Whether the state is one of the two sides; a transit state is not. */
    public boolean hasSide(StateCode state) {
        return form != null && (state.equals(form.requestingState()) || state.equals(form.requestedState()));
    }

    ApplicationSummary after(Recorded<ApplicationEvent> recorded) {
        ApplicationSummary next = with(stage.after(recorded.event()));
        return switch (recorded.event()) {
            case ApplicationSubmitted e -> next.submitted(e);
            case ReadmissionApproved e ->
                next.answered(e.personId(), Answer.consent(Reply.APPROVED, e.windowEnds(), e.basis()));
            case ReadmissionRefused e ->
                next.answered(e.personId(), new Answer(Reply.REFUSED, null, e.reasons(), null));
            case DeemedConsentArisen e -> next.answered(e.personId(), Answer.of(Reply.DEEMED, e.basis()));
            case DeemedConsentConfirmed e ->
                next.answered(e.personId(), Answer.consent(Reply.DEEMED_AND_CONFIRMED, e.windowEnds(), e.basis()));
            case ConsentWithdrawn e -> next.answered(e.personId(), Answer.of(Reply.CONSENT_WITHDRAWN, null));
            case ConsentExpired e -> next.answered(e.personId(), Answer.of(Reply.CONSENT_EXPIRED, null));
            case ProtectionConcernRaised e ->
                next.with(Entries.add(
                        concerns,
                        new Concern(
                                e.concernId(),
                                e.personId(),
                                recorded.envelope().times().decided(),
                                true)));
            case ProtectionConcernLifted e ->
                next.with(Entries.change(
                        concerns, concern -> concern.concernId().equals(e.concernId()), Concern::lifted));
            case ApplicationWithdrawn _ ->
                next.each(applicant -> applicant.with(applicant.answer().withoutWindow()))
                        .ended(CaseOutcome.WITHDRAWN.name());
            case CaseClosed e -> next.ended(shown(e.outcome()).name());
            case ReceiptConfirmed _, ReplyLimitSet _, ReplyLimitExtended _, ReplyReminderSent _ -> next;
        };
    }

    ApplicationSummary withoutCircumstances() {
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
        return new ApplicationSummary(stage, submitted, all, concerns, ended);
    }

    private ApplicationSummary answered(PersonId person, Answer answer) {
        return each(applicant -> applicant.personId().equals(person) ? applicant.with(answer) : applicant);
    }

    private ApplicationSummary with(ApplicationStage next) {
        return new ApplicationSummary(next, form, persons, concerns, ended);
    }

    private ApplicationSummary each(UnaryOperator<Applicant> change) {
        return new ApplicationSummary(stage, form, persons.stream().map(change).toList(), concerns, ended);
    }

    private ApplicationSummary with(List<Concern> next) {
        return new ApplicationSummary(stage, form, persons, next, ended);
    }

    /** Shows a case stopped by protection like any other withdrawn case. */
    private static CaseOutcome shown(CaseOutcome outcome) {
        return outcome == CaseOutcome.STOPPED_FOR_PROTECTION ? CaseOutcome.WITHDRAWN : outcome;
    }

    private ApplicationSummary ended(String why) {
        return new ApplicationSummary(stage, form, persons, concerns, why);
    }
}
