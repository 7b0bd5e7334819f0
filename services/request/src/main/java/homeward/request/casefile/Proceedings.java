package homeward.request.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Recorded;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationResubmitted;
import homeward.events.request.ApplicationEvent.ApplicationSubmitted;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.ConsentQuestioned;
import homeward.events.request.ApplicationEvent.ConsentUpheld;
import homeward.events.request.ApplicationEvent.ConsentWithdrawn;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.EvidenceLearned;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.FindingLearned;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.JourneyLearned;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.NewEvidence;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionError;
import homeward.events.request.ApplicationEvent.ReadmissionInErrorClaimed;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.ResubmissionLearned;
import homeward.events.request.ApplicationEvent.StayKnownSinceCorrected;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.TransferWindowExtended;
import homeward.events.request.ApplicationEvent.WindowObstacle;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.PersonalDetails;
import homeward.events.request.ProtectionRecord;
import homeward.events.request.RequestEvent;
import homeward.request.correspondence.Letters;

/**
 * Proceedings of the application: receipt, reply limit, suspensions, end.
 *
 * @param interview null unless a limit for its result was set or the result is known
 * @param replyLimit null before one was set
 * @param unconfirmed consents by silence that nobody has confirmed
 * @param windows the transfer windows that consents have opened, one for each person at most
 * @param windowExtensions in order
 * @param ending null while the application is running
 * @param observations section F of the form
 * @param reminders those sent to the requested state, in order
 * @param concerns why returns were suspended; for the requesting state alone
 * @param records of the requesting state, for itself alone, in order
 * @param errorClaims that persons were readmitted in error
 * @param linked earlier and later applications for the same persons
 * @param momentCorrections of moments that the requested state has stated, in order
 * @param irregularStay null if the form says nothing of one
 * @param letters what the two states wrote to each other
 * @param personsWithdrawn for whom the application was withdrawn, the others not; why is for the requesting state alone
 */
@RecordBuilder
public record Proceedings(
        @Nullable Instant receivedAt,
        @Nullable Interview interview,
        @Nullable ReplyLimit replyLimit,
        List<DeemedConsent> unconfirmed,
        List<Window> windows,
        List<WindowExtension> windowExtensions,
        @Nullable Ending ending,
        @Nullable Personal<String> observations,
        List<Reminder> reminders,
        List<RaisedConcern> concerns,
        List<KeptRecord> records,
        List<WithdrawnPerson> personsWithdrawn,
        List<ErrorClaim> errorClaims,
        Linked linked,
        List<MomentCorrection> momentCorrections,
        @Nullable IrregularStay irregularStay,
        Letters letters)
        implements ProceedingsBuilder.With {

    static final Proceedings NONE = new Proceedings(
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Linked.NONE,
            List.of(),
            null,
            Letters.NONE);

    /**
     * Time limit for the requested state's reply.
     *
     * @param reasons of an extension
     * @param explanation of an extension
     */
    public record ReplyLimit(
            Instant due,
            boolean extended,
            RuleBasis basis,
            Set<ExtensionReason> reasons,
            @Nullable Personal<String> explanation) {

        static ReplyLimit of(ReplyLimitSet e) {
            return new ReplyLimit(e.due(), false, e.basis(), Set.of(), null);
        }

        static ReplyLimit of(ReplyLimitExtended e) {
            return new ReplyLimit(e.due(), true, e.basis(), e.reasons(), e.explanation());
        }
    }

    /**
     * The interview asked for.
     *
     * @param due end of the limit for its result; null if there is none
     * @param basis the rule of that limit
     * @param resultSentAt null until the requested state has sent the result
     */
    public record Interview(
            @Nullable Instant due,
            @Nullable RuleBasis basis,
            @Nullable Instant resultSentAt,
            List<InterviewFinding> findings) {

        Interview sentRather(Instant corrected) {
            return new Interview(due, basis, corrected, findings);
        }
    }

    /**
     * Consent by silence, not valid until an officer confirms it.
     *
     * @param since when silence became consent
     * @param windowEnds when it ends, confirmed or not
     */
    public record DeemedConsent(PersonId personId, Instant since, Instant windowEnds) {}

    /** @param since when the transfer window began */
    public record Window(PersonId personId, Instant since) {}

    /**
     * An extension of a transfer window by the time that an obstacle took.
     *
     * @param windowEnds the new end
     */
    public record WindowExtension(
            PersonId personId,
            Instant windowEnds,
            WindowObstacle obstacle,
            Instant from,
            Instant until,
            @Nullable Personal<String> explanation,
            RuleBasis basis) {

        static WindowExtension of(TransferWindowExtended e) {
            return new WindowExtension(
                    e.personId(), e.windowEnds(), e.obstacle(), e.from(), e.until(), e.explanation(), e.basis());
        }
    }

    /** @param limitPassed end of the limit of which the requested state was reminded */
    public record Reminder(Instant limitPassed, @Nullable Personal<String> explanation) {}

    /**
     * End of the application. A withdrawn application is closed later, or in the same step.
     *
     * @param outcome null before the case is closed
     * @param withdrawalReason for the requesting state alone
     * @param closedFor the outcome as decided, for the requesting state alone
     */
    public record Ending(
            boolean withdrawn,
            @Nullable CaseEnd outcome,
            @Nullable Personal<WithdrawalReason> withdrawalReason,
            @Nullable Personal<CaseOutcome> closedFor) {

        static final Ending NONE = new Ending(false, null, null, null);

        Ending withdrawn(Personal<WithdrawalReason> reason) {
            return new Ending(true, outcome, reason, closedFor);
        }

        Ending closed(CaseEnd as, Personal<CaseOutcome> reason) {
            return new Ending(withdrawn, as, withdrawalReason, reason);
        }
    }

    /** @param finding null while the return is suspended */
    public record RaisedConcern(
            UUID suspensionId,
            PersonId personId,
            @Nullable Personal<Concern> concern,
            @Nullable Personal<ConcernFinding> finding) {

        RaisedConcern found(Personal<ConcernFinding> by) {
            return new RaisedConcern(suspensionId, personId, concern, by);
        }
    }

    /** An assessment that found no risk. */
    public record KeptRecord(
            UUID recordId, PersonId personId, @Nullable Personal<ProtectionRecord> content) {}

    /**
     * Applications for the same persons between the same states.
     *
     * @param former the case that this application names as the former one; null if it names none
     * @param newEvidence what the former application did not have
     * @param later the cases that name this one, in the order in which this was learned
     */
    public record Linked(@Nullable CaseId former, List<NewEvidence> newEvidence, List<CaseId> later) {

        static final Linked NONE = new Linked(null, List.of(), List.of());

        Linked to(ApplicationResubmitted e) {
            return new Linked(e.formerCase(), e.evidence(), later);
        }

        Linked with(CaseId next) {
            return new Linked(former, newEvidence, Entries.add(later, next));
        }
    }

    /** @param reason for the requesting state alone */
    public record WithdrawnPerson(PersonId personId, Personal<WithdrawalReason> reason) {}

    /**
     * A claim that a person was readmitted in error.
     *
     * @param identity everything that the requested state knows about the person's identity
     */
    public record ErrorClaim(
            UUID claimId,
            PersonId personId,
            Instant claimedAt,
            ReadmissionError error,
            Personal<PersonalDetails> identity,
            Personal<String> explanation,
            RuleBasis basis) {}

    Proceedings after(Recorded<RequestEvent> recorded) {
        return switch (recorded.event()) {
            case CorrespondenceEvent e -> withLetters(letters.after(e));
            case ApplicationEvent e -> after(new Recorded<>(recorded.envelope(), e), e);
        };
    }

    private Proceedings after(Recorded<ApplicationEvent> recorded, ApplicationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> withObservations(e.observations()).withIrregularStay(IrregularStay.of(e));
            case StayKnownSinceCorrected e ->
                withIrregularStay(irregularStay == null ? null : irregularStay.corrected(e));
            case ReceiptConfirmed e -> withReceivedAt(e.receivedAt());
            case ReceiptCorrected e ->
                withReceivedAt(e.corrected())
                        .withMomentCorrections(Entries.add(momentCorrections, MomentCorrection.of(e, recorded)));
            case InterviewLimitSet e -> withInterview(new Interview(e.due(), e.basis(), null, List.of()));
            case InterviewResultRecorded e ->
                withInterview(new Interview(
                        interview == null ? null : interview.due(),
                        interview == null ? null : interview.basis(),
                        e.sentAt(),
                        e.findings()));
            case InterviewResultTimeCorrected e ->
                withInterview(interview == null ? null : interview.sentRather(e.corrected()))
                        .withMomentCorrections(Entries.add(momentCorrections, MomentCorrection.of(e, recorded)));
            case LaterLimitAgreed e ->
                withMomentCorrections(MomentCorrection.agreed(momentCorrections, e.moment(), recorded));
            case ReplyLimitSet e -> withReplyLimit(ReplyLimit.of(e));
            case ReplyLimitExtended e -> withReplyLimit(ReplyLimit.of(e));
            case ReplyReminderSent e ->
                withReminders(Entries.add(reminders, new Reminder(e.limitPassed(), e.explanation())));
            case TransferSuspended e ->
                withConcerns(
                        Entries.add(concerns, new RaisedConcern(e.suspensionId(), e.personId(), e.concern(), null)));
            case InternalRecordKept e ->
                withRecords(Entries.add(records, new KeptRecord(e.recordId(), e.personId(), e.content())));
            case SuspensionEnded e ->
                withConcerns(Entries.change(
                        concerns,
                        concern -> concern.suspensionId().equals(e.suspensionId()),
                        concern -> concern.found(e.finding())));
            case ApplicationWithdrawn e -> withEnding(ended().withdrawn(e.reason()));
            case CaseClosed e -> withEnding(ended().closed(e.outcome(), e.reason()));
            case DeemedConsentArisen e ->
                withUnconfirmed(
                        Entries.add(unconfirmed, new DeemedConsent(e.personId(), e.limitPassed(), e.windowEnds())));
            case DeemedConsentConfirmed e -> confirmed(e.personId()).without(e.personId());
            case ReadmissionApproved e ->
                opened(e.personId(), recorded.envelope().times().decided()).without(e.personId());
            case ConsentWithdrawn e -> without(e.personId());
            case ConsentExpired e -> without(e.personId());
            case TransferWindowExtended e -> withWindowExtensions(Entries.add(windowExtensions, WindowExtension.of(e)));
            case ConsentQuestioned e -> without(e.personId());
            case ReadmissionInErrorClaimed e -> claimed(e);
            case PersonWithdrawn e ->
                without(e.personId())
                        .withPersonsWithdrawn(
                                Entries.add(personsWithdrawn, new WithdrawnPerson(e.personId(), e.reason())));
            case ApplicationResubmitted e -> withLinked(linked.to(e));
            case ResubmissionLearned e -> withLinked(linked.with(e.laterCase()));
            case ReadmissionRefused _,
                    ConsentUpheld _,
                    DetailsCorrected _,
                    JourneyLearned _,
                    EvidenceLearned _,
                    FindingLearned _ -> this;
        };
    }

    private Ending ended() {
        return ending == null ? Ending.NONE : ending;
    }

    private Proceedings confirmed(PersonId person) {
        return unconfirmed.stream()
                .filter(deemed -> deemed.personId().equals(person))
                .findFirst()
                .map(deemed -> opened(person, deemed.since()))
                .orElse(this);
    }

    private Proceedings opened(PersonId person, Instant since) {
        return withWindows(Stream.concat(
                        windows.stream().filter(window -> !window.personId().equals(person)),
                        Stream.of(new Window(person, since)))
                .toList());
    }

    private Proceedings without(PersonId person) {
        return withUnconfirmed(unconfirmed.stream()
                .filter(deemed -> !deemed.personId().equals(person))
                .toList());
    }

    /** The case is open again. */
    private Proceedings claimed(ReadmissionInErrorClaimed e) {
        return withEnding(null)
                .withErrorClaims(Entries.add(
                        errorClaims,
                        new ErrorClaim(
                                e.claimId(),
                                e.personId(),
                                e.claimedAt(),
                                e.error(),
                                e.identity(),
                                e.explanation(),
                                e.basis())));
    }
}
