package homeward.events.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.TreatyReference;

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
     */
    record DeemedConsentArisen(CaseId caseId, PersonId personId, Instant limitPassed, RuleBasis basis)
            implements ApplicationEvent {}

    record DeemedConsentConfirmed(CaseId caseId, PersonId personId, Instant windowEnds, RuleBasis basis)
            implements ApplicationEvent, ConsentGiven {}

    record ConsentWithdrawn(
            CaseId caseId,
            PersonId personId,
            Set<ConsentWithdrawalReason> reasons,
            @Nullable Personal<String> explanation)
            implements ApplicationEvent, ConsentLost {}

    record ConsentExpired(CaseId caseId, PersonId personId, Instant windowEnded)
            implements ApplicationEvent, ConsentLost {}

    /** @param persons all persons of the application, for consumers with a stream per person */
    record ApplicationWithdrawn(CaseId caseId, Set<PersonId> persons, WithdrawalReason reason)
            implements ApplicationEvent, ConsentLost {}

    record ProtectionConcernRaised(
            CaseId caseId,
            PersonId personId,
            UUID concernId,
            ProtectionGround ground,
            @Nullable Personal<String> account)
            implements ApplicationEvent, ProtectionConcernChanged {}

    record ProtectionConcernLifted(
            CaseId caseId,
            PersonId personId,
            UUID concernId,
            LiftReason reason,
            @Nullable Personal<String> explanation) implements ApplicationEvent, ProtectionConcernChanged {}

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

    record CaseClosed(CaseId caseId, CaseOutcome outcome) implements ApplicationEvent {}

    /** Consent to the return of a person was given or lost. */
    sealed interface ConsentChanged extends DomainEvent {}

    /** Consent to readmit a person, express or deemed and confirmed; valid until the end of the transfer window. */
    sealed interface ConsentGiven extends ConsentChanged {
        PersonId personId();

        Instant windowEnds();
    }

    /** Consent, if any was given, is no longer valid. */
    sealed interface ConsentLost extends ConsentChanged {}

    /** A protection concern was raised or lifted. */
    sealed interface ProtectionConcernChanged extends DomainEvent {
        PersonId personId();

        UUID concernId();
    }

    enum Procedure {
        NORMAL,
        ACCELERATED
    }

    enum ReturnKind {
        VOLUNTARY,
        FORCED
    }

    enum ExtensionReason {
        LEGAL_OBSTACLE,
        FACTUAL_OBSTACLE,
        INTERVIEW_PENDING,
        VERIFICATION_ABROAD
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

    enum WithdrawalReason {
        RIGHT_TO_STAY_GRANTED,
        LEFT_ON_OWN_INITIATIVE,
        SUBMITTED_IN_ERROR,
        PROTECTION_GRANTED,
        ABSCONDED
    }

    /**
     * Why a person must not be returned, or not yet: danger there, a pending appeal, a child's best interests, health.
     */
    enum ProtectionGround {
        NON_REFOULEMENT,
        TORTURE_OR_INHUMAN_TREATMENT,
        DEATH_PENALTY,
        PERSECUTION,
        SUSPENSIVE_APPEAL,
        BEST_INTERESTS_OF_THE_CHILD,
        HEALTH
    }

    enum LiftReason {
        ASSESSED_AND_UNFOUNDED,
        APPEAL_DISMISSED,
        RISK_NO_LONGER_EXISTS,
        RAISED_IN_ERROR
    }

    enum CaseOutcome {
        RETURNED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        STOPPED_FOR_PROTECTION
    }
}
