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
import homeward.events.Correction;
import homeward.events.DomainEvent;
import homeward.events.Noted;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.Undisclosed;

/** Course of a readmission application. One stream per case; decisions are made per person. */
public sealed interface ApplicationEvent extends RequestEvent {

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
            implements ApplicationEvent, PersonsDescribed {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(submittedAt);
        }
    }

    /**
     * The application follows a former one between the same states, for the same persons or some of them; recorded with
     * its submission.
     *
     * @param evidence what the former application did not have, by person; of persons without any the list has none
     */
    record ApplicationResubmitted(CaseId caseId, CaseId formerCase, List<NewEvidence> evidence)
            implements ApplicationEvent {}

    /**
     * @param fields the parts of the form that hold something new
     * @param filed evidence filed with the identification of a former case after the refusal
     */
    record NewEvidence(PersonId personId, Set<CorrectedField> fields, Set<UUID> filed) {}

    /**
     * The requesting state knew of the irregular stay since another day; the application was submitted in time from that day
     * too.
     *
     * @param mistaken the day recorded before
     */
    record StayKnownSinceCorrected(CaseId caseId, LocalDate mistaken, LocalDate corrected)
            implements ApplicationEvent {}

    /** Evidence was filed with the identification; a resubmission can rest on it. */
    record EvidenceLearned(
            CaseId caseId, PersonId personId, UUID evidenceId, Personal<EvidenceContent> content, Source source)
            implements ApplicationEvent, Noted {}

    /** The requested state has found something about the person's nationality: about that person it was not silent. */
    record FindingLearned(CaseId caseId, PersonId personId, NationalityFinding finding, Source source)
            implements ApplicationEvent {}

    /** What the requested state found out about a nationality. */
    enum NationalityFinding {
        ESTABLISHED,
        REFUTED,
        UNDETERMINED
    }

    /**
     * What a piece of evidence is and says. Personal data: only within {@link Personal}.
     *
     * @param kind one of the identification's kinds of evidence
     */
    record EvidenceContent(
            String kind,
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable String issuedOn,
            @Nullable String expiresOn,
            @Nullable String remarks) {}

    /** A later application for persons of this case names it as the former one. */
    record ResubmissionLearned(CaseId caseId, CaseId laterCase, Source source) implements ApplicationEvent {}

    /**
     * The requesting state corrected what the form says about a person, and told the requested state. The former details
     * stay in the earlier events.
     *
     * @param corrected what differs from before
     * @param minor whether the person can be under 18 on the day of the correction
     * @param majority when a minor comes of age; null for adults and if the date of birth is unknown
     * @param accompaniedBy accompanying parent of a minor; null for adults and unaccompanied minors
     * @param details sections A to C and E as they are right, complete
     */
    record DetailsCorrected(
            CaseId caseId,
            PersonId personId,
            Set<CorrectedField> corrected,
            Instant correctedAt,
            boolean minor,
            @Nullable Personal<Majority> majority,
            @Nullable PersonId accompaniedBy,
            Personal<PersonalDetails> details,
            @Nullable Personal<String> explanation)
            implements ApplicationEvent, PersonsDescribed, Correction {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(correctedAt);
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
     * The receipt was at another moment than the requested state had stated; the mistaken one stays in the earlier events.
     * What was decided before stands.
     *
     * @param mistaken the moment stated before
     * @param replyLimit null if no running reply limit depends on the receipt
     * @param interviewLimit of the result of the interview; null if none that runs depends on the receipt
     */
    record ReceiptCorrected(
            CaseId caseId,
            Instant mistaken,
            Instant corrected,
            @Nullable CorrectedLimit replyLimit,
            @Nullable CorrectedLimit interviewLimit)
            implements ApplicationEvent {}

    /**
     * A running limit, counted from a corrected moment by the rule that set it.
     *
     * @param due its end, counted in this way
     */
    record CorrectedLimit(Instant due, LimitEffect effect, RuleBasis basis) {}

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

    /**
     * The result of the interview was sent at another moment than the requested state had stated; findings and what was
     * decided before stand.
     *
     * @param mistaken the moment stated before
     * @param replyLimit null if no running reply limit depends on the result
     */
    record InterviewResultTimeCorrected(
            CaseId caseId,
            Instant mistaken,
            Instant corrected,
            @Nullable CorrectedLimit replyLimit) implements ApplicationEvent {}

    /**
     * The requesting state agrees that a limit ends later, as counted from a moment that the requested state has corrected.
     *
     * @param moment what was corrected
     * @param due the later end
     */
    record LaterLimitAgreed(CaseId caseId, StatedMoment moment, Instant due) implements ApplicationEvent {}

    /** The result of one person's interview. */
    record InterviewFinding(PersonId personId, InterviewOutcome outcome) {}

    record ReplyLimitExtended(
            CaseId caseId,
            Instant due,
            Set<ExtensionReason> reasons,
            @Nullable Personal<String> explanation,
            RuleBasis basis)
            implements ApplicationEvent {}

    record ReadmissionApproved(
            CaseId caseId, PersonId personId, Instant approvedAt, Instant windowEnds, RuleBasis basis)
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

    /**
     * The consent rests on details that were corrected since: it is not valid until the requested state upholds it. It ends
     * with its window all the same.
     */
    record ConsentQuestioned(CaseId caseId, PersonId personId) implements ApplicationEvent, ConsentLost {}

    /** The requested state upholds its consent to the readmission of the person as corrected. */
    record ConsentUpheld(CaseId caseId, PersonId personId, Instant windowEnds, RuleBasis basis)
            implements ApplicationEvent, ConsentGiven {}

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
     * The application is withdrawn for one person; it goes on for the others. Alike for all reasons.
     *
     * @param reason for the requesting state alone
     */
    record PersonWithdrawn(CaseId caseId, PersonId personId, Personal<WithdrawalReason> reason)
            implements ApplicationEvent, ConsentLost {}

    /**
     * A journey as the transfer tells of it: an outcome needs its facts.
     *
     * @param at when that happened
     */
    record JourneyLearned(
            CaseId caseId,
            UUID itineraryId,
            Set<PersonId> travellers,
            JourneyProgress progress,
            Instant at,
            Source source)
            implements ApplicationEvent {}

    /**
     * The requested state claims that a person was readmitted in error: the requesting state takes the person back. The case
     * is open again until then, also if it was closed.
     *
     * @param claimId also the id of the obligation to take back
     * @param itineraryId of the journey on which the person was handed over
     * @param identity everything known about the person's identity; it returns with the person
     * @param claimLimit first moment at which the claim would have been too late
     */
    record ReadmissionInErrorClaimed(
            CaseId caseId,
            PersonId personId,
            UUID claimId,
            UUID itineraryId,
            ReadmissionError error,
            Personal<PersonalDetails> identity,
            Personal<String> explanation,
            Instant claimedAt,
            Instant claimLimit,
            RuleBasis basis)
            implements ApplicationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(claimedAt);
        }
    }

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
     * @param persons all persons of the application, for consumers with a stream per person
     * @param returned those of them who were handed over and not taken back
     * @param reason the outcome as decided, for the requesting state alone
     */
    record CaseClosed(
            CaseId caseId, Set<PersonId> persons, Set<PersonId> returned, CaseEnd outcome, Personal<CaseOutcome> reason)
            implements ApplicationEvent, ConsentLost {}

    /** Persons of the application were described for the first time, or anew. */
    sealed interface PersonsDescribed extends DomainEvent {}

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

    /** Parts of sections A to C and E of the form. */
    enum CorrectedField {
        NAMES,
        DATE_OF_BIRTH,
        PLACE_OF_BIRTH,
        SEX,
        NATIONALITIES,
        /** The documents attached as evidence. */
        DOCUMENTS,
        ACCOMPANYING_PARENT,
        /** Languages, description, civil status, parents' names, last address. */
        OTHER_PARTICULARS;

        /** Whether travel documents, notices and decisions about a child name the person by it. */
        public boolean identifies() {
            return switch (this) {
                case NAMES, DATE_OF_BIRTH, PLACE_OF_BIRTH, SEX, NATIONALITIES -> true;
                case DOCUMENTS, ACCOMPANYING_PARENT, OTHER_PARTICULARS -> false;
            };
        }

        /** Whether the requested state's reply rests on it. */
        public boolean evidences() {
            return identifies() || this == DOCUMENTS;
        }
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

    /** Moments that the requested state states. */
    enum StatedMoment {
        RECEIPT,
        INTERVIEW_RESULT
    }

    /** What the correction of a moment means for a running limit. */
    enum LimitEffect {
        /** It ends earlier from now on. */
        APPLIES,
        /** It ends when it ended before: at the same moment, or with an extension that ends later. */
        UNCHANGED,
        /** It would end later, and does so only once the requesting state has agreed. */
        AWAITS_AGREEMENT,
        /** It would be over already. It ends as shown before: nobody's silence is consent by a limit that could not be seen. */
        WOULD_HAVE_PASSED
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

    enum JourneyProgress {
        PLANNED,
        UNDER_WAY,
        HANDED_OVER,
        FAILED,
        MUST_BE_TAKEN_BACK,
        TAKEN_BACK
    }

    /** Why a readmission was in error. */
    enum ReadmissionError {
        NOT_A_NATIONAL,
        NOT_THE_PERSON_CONSENTED_TO,
        CONDITIONS_FOR_THIRD_COUNTRY_NATIONAL_NOT_MET
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
