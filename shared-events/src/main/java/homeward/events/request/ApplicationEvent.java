package homeward.events.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.AuthorWithheld;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.Undisclosed;

/** Course of a readmission application. One stream per case; decisions are made per person. */
public sealed interface ApplicationEvent extends DomainEvent {

    /**
     * @param reference the requesting authority's own reference number
     * @param submittedAt date of the form; start of the reply limit if it runs from receipt
     * @param irregularStayKnownSince start of the submission limit for third-country nationals; null if not applicable
     */
    record ApplicationSubmitted(
            CaseId caseId,
            String reference,
            StateCode requestingState,
            StateCode requestedState,
            String requestingAuthority,
            String requestedAuthority,
            TreatyReference treaty,
            Procedure procedure,
            ReturnKind kind,
            boolean interviewRequested,
            Instant submittedAt,
            @Nullable LocalDate irregularStayKnownSince,
            List<Transferee> persons,
            @Nullable Personal<String> observations)
            implements ApplicationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(submittedAt);
        }
    }

    /** The requested state's time limit for its reply, with its end. */
    record ReplyLimitSet(CaseId caseId, Instant due, RuleBasis basis) implements ApplicationEvent {}

    record ReceiptConfirmed(CaseId caseId, Instant receivedAt) implements ApplicationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(receivedAt);
        }
    }

    /**
     * The requested state's time limit for the result of the interview asked for. Under a protocol that says so, the reply
     * limit starts with that result.
     */
    record InterviewLimitSet(CaseId caseId, Instant due, RuleBasis basis) implements ApplicationEvent {}

    /**
     * The requested state has sent the result of the interview to the requesting state.
     *
     * @param findings the persons interviewed
     */
    record InterviewResultRecorded(CaseId caseId, Instant sentAt, List<InterviewFinding> findings)
            implements ApplicationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(sentAt);
        }
    }

    /** The result of one person's interview. */
    record InterviewFinding(PersonId personId, InterviewOutcome outcome) {}

    record ReplyLimitExtended(
            CaseId caseId,
            Instant due,
            Set<ExtensionReason> reasons,
            @Nullable Personal<String> explanation,
            RuleBasis basis)
            implements ApplicationEvent {}

    record ReadmissionApproved(CaseId caseId, PersonId personId, Instant windowEnds, RuleBasis basis)
            implements ApplicationEvent, ConsentGiven {}

    record ReadmissionRefused(
            CaseId caseId,
            PersonId personId,
            Set<RefusalReason> reasons,
            @Nullable Personal<String> explanation) implements ApplicationEvent {}

    /**
     * The reply limit passed without a reply, which is consent under the treaty. Transfer requires an officer's
     * confirmation.
     *
     * @param limitPassed when silence became consent, not when this was recorded
     * @param windowEnds end of the transfer window, and of the consent if nobody confirms it
     */
    record DeemedConsentArisen(
            CaseId caseId, PersonId personId, Instant limitPassed, Instant windowEnds, RuleBasis basis)
            implements ApplicationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(limitPassed);
        }
    }

    record DeemedConsentConfirmed(CaseId caseId, PersonId personId, Instant windowEnds, RuleBasis basis)
            implements ApplicationEvent, ConsentGiven {}

    /**
     * The transfer window was extended by the time that an obstacle took, as the treaty provides.
     *
     * @param windowEnds new end of the window
     * @param from beginning of the obstacle; not counted by an earlier extension
     * @param until end of the obstacle, or the time up to which it is counted
     */
    record TransferWindowExtended(
            CaseId caseId,
            PersonId personId,
            Instant windowEnds,
            WindowObstacle obstacle,
            Instant from,
            Instant until,
            @Nullable Personal<String> explanation,
            RuleBasis basis)
            implements ApplicationEvent, ConsentGiven {}

    record ConsentWithdrawn(
            CaseId caseId,
            PersonId personId,
            Set<ConsentWithdrawalReason> reasons,
            @Nullable Personal<String> explanation)
            implements ApplicationEvent, ConsentLost {}

    /** The transfer window of a consent has ended, or that of a deemed consent that nobody confirmed. */
    record ConsentExpired(CaseId caseId, PersonId personId, Instant windowEnded)
            implements ApplicationEvent, ConsentLost {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(windowEnded);
        }
    }

    /**
     * Alike for all reasons: the reason is for the requesting state alone.
     *
     * @param persons all persons of the application, for consumers with a stream per person
     */
    record ApplicationWithdrawn(CaseId caseId, Set<PersonId> persons, Personal<WithdrawalReason> reason)
            implements ApplicationEvent, ConsentLost {}

    /**
     * A person's return is suspended until this suspension has ended. Alike for all grounds, and for whoever raised it.
     *
     * @param raisedBy pseudonym of the officer in this suspension alone, so that another one must end it
     * @param concern for the requesting state alone
     */
    record TransferSuspended(
            CaseId caseId, PersonId personId, UUID suspensionId, UUID raisedBy, Personal<Concern> concern)
            implements ApplicationEvent, SuspensionChanged, AuthorWithheld {}

    /**
     * The requesting state has put something about a person on its own record: an assessment, an appeal. Alike for all of
     * them, so that nobody else learns what it was, or how it ended.
     *
     * @param content for the requesting state alone
     */
    record InternalRecordKept(CaseId caseId, PersonId personId, UUID recordId, Personal<ProtectionRecord> content)
            implements ApplicationEvent, AuthorWithheld {}

    /** @param finding for the requesting state alone */
    record SuspensionEnded(CaseId caseId, PersonId personId, UUID suspensionId, Personal<ConcernFinding> finding)
            implements ApplicationEvent, SuspensionChanged, AuthorWithheld {}

    /**
     * The requesting state reminded the requested state of its reply; without legal effect.
     *
     * @param persons those without a reply
     * @param limitPassed end of the reply limit, extensions included
     */
    record ReplyReminderSent(
            CaseId caseId,
            Set<PersonId> persons,
            Instant limitPassed,
            @Nullable Personal<String> explanation) implements ApplicationEvent {}

    /**
     * @param outcome as told to both states: a case that was stopped for protection ends like any other withdrawn one
     * @param reason the outcome as decided, for the requesting state alone
     */
    record CaseClosed(CaseId caseId, CaseEnd outcome, Personal<CaseOutcome> reason) implements ApplicationEvent {}

    /** Consent to the return of a person was given or lost. */
    sealed interface ConsentChanged extends DomainEvent {}

    /**
     * Consent to readmit a person, express or deemed and confirmed, is valid until the end of the transfer window; or its
     * window was extended.
     */
    sealed interface ConsentGiven extends ConsentChanged {
        PersonId personId();

        Instant windowEnds();
    }

    /** Consent, if any was given, is no longer valid. */
    sealed interface ConsentLost extends ConsentChanged {}

    /** A person's return was suspended, or one of its suspensions ended. */
    sealed interface SuspensionChanged extends DomainEvent {
        PersonId personId();

        UUID suspensionId();
    }

    enum Procedure {
        NORMAL,
        ACCELERATED
    }

    enum ReturnKind {
        VOLUNTARY,
        FORCED
    }

    enum InterviewOutcome {
        NATIONALITY_CONFIRMED,
        NATIONALITY_NOT_CONFIRMED,
        INCONCLUSIVE
    }

    enum ExtensionReason {
        LEGAL_OBSTACLE,
        FACTUAL_OBSTACLE,
        INTERVIEW_PENDING,
        VERIFICATION_ABROAD
    }

    enum WindowObstacle {
        LEGAL,
        PRACTICAL
    }

    enum RefusalReason {
        NOT_A_NATIONAL,
        EVIDENCE_INSUFFICIENT,
        EVIDENCE_FALSE,
        CONDITIONS_FOR_THIRD_COUNTRY_NATIONAL_NOT_MET,
        SUBMITTED_TOO_LATE,
        ANOTHER_STATE_RESPONSIBLE,
        IDENTITY_MISMATCH
    }

    enum ConsentWithdrawalReason {
        NEW_EVIDENCE,
        CONSENT_OBTAINED_BY_ERROR,
        NATIONALITY_REFUTED
    }

    enum WithdrawalReason implements Undisclosed {
        RIGHT_TO_STAY_GRANTED,
        LEFT_ON_OWN_INITIATIVE,
        SUBMITTED_IN_ERROR,
        PROTECTION_GRANTED,
        RETURN_PROHIBITED,
        ABSCONDED,
        OTHER
    }

    /** The end of a case as told to both states. */
    enum CaseEnd {
        RETURNED,
        REFUSED,
        WITHDRAWN,
        LAPSED
    }

    /** The outcome of a case, with what only the requesting state knows. */
    enum CaseOutcome implements Undisclosed {
        RETURNED(CaseEnd.RETURNED),
        REFUSED(CaseEnd.REFUSED),
        WITHDRAWN(CaseEnd.WITHDRAWN),
        LAPSED(CaseEnd.LAPSED),
        STOPPED_FOR_PROTECTION(CaseEnd.WITHDRAWN);

        private final CaseEnd told;

        CaseOutcome(CaseEnd told) {
            this.told = told;
        }

        /** What both states are told. */
        public CaseEnd told() {
            return told;
        }
    }
}
