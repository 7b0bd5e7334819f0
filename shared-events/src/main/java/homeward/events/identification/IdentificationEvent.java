package homeward.events.identification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.Correction;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.Transferee.Category;

/** Identification and documentation of one person of a case. One stream per case and person. */
public sealed interface IdentificationEvent extends DomainEvent {

    PersonId personId();

    record IdentificationOpened(
            CaseId caseId,
            PersonId personId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            Category category,
            Source source)
            implements IdentificationEvent {}

    /**
     * @param effect probative value of this kind of document under the treaty
     * @param details number, issuer, holder: sealed
     */
    record EvidenceAdded(
            CaseId caseId,
            PersonId personId,
            UUID evidenceId,
            EvidenceKind kind,
            EvidenceEffect effect,
            Personal<EvidenceDetails> details,
            RuleBasis basis)
            implements IdentificationEvent {}

    record NationalityEstablished(CaseId caseId, PersonId personId, Personal<String> nationality, Set<UUID> evidence)
            implements IdentificationEvent, NationalityFound {}

    record NationalityRefuted(
            CaseId caseId,
            PersonId personId,
            RefutationReason reason,
            @Nullable Personal<String> explanation)
            implements IdentificationEvent, NationalityFound, TravelDocumentsChanged {}

    record NationalityUndetermined(
            CaseId caseId,
            PersonId personId,
            UndeterminedReason reason,
            @Nullable Personal<String> explanation) implements IdentificationEvent, NationalityFound {}

    record ConsentLearned(CaseId caseId, PersonId personId, Instant windowEnds, Source source)
            implements IdentificationEvent {}

    record ConsentLossLearned(CaseId caseId, PersonId personId, Source source) implements IdentificationEvent {}

    /** A valid document that the person already holds; none has to be issued. */
    record TravelDocumentPresented(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationEvent, TravelDocumentChanged {}

    /** @param due end of the time limit for issuing; null if the treaty sets none */
    record TravelDocumentRequested(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            Instant requestedAt,
            @Nullable Instant due,
            RuleBasis basis)
            implements IdentificationEvent {}

    /**
     * The requested state issued no document within its limit and is therefore, by the treaty, taken to accept one of the
     * requesting state.
     *
     * @param limitPassed when the limit ended, not when this was recorded
     */
    record SubstituteDocumentPermitted(
            CaseId caseId, PersonId personId, UUID documentId, Instant limitPassed, RuleBasis basis)
            implements IdentificationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(limitPassed);
        }
    }

    /** @param statedAt when that was recorded: the document was not issued later */
    record TravelDocumentIssued(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            TravelDocumentKind kind,
            StateCode issuedBy,
            Instant issuedAt,
            Instant statedAt,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationEvent, TravelDocumentChanged {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(issuedAt);
        }
    }

    /**
     * The document was issued at another time.
     *
     * @param mistaken the time recorded before
     */
    record IssueTimeCorrected(CaseId caseId, PersonId personId, UUID documentId, Instant mistaken, Instant corrected)
            implements IdentificationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    record TravelDocumentExpired(CaseId caseId, PersonId personId, UUID documentId, LocalDate validUntil)
            implements IdentificationEvent, TravelDocumentChanged {}

    /**
     * What identifies the person was corrected: no travel document known until then counts any more, unless it is upheld or
     * corrected.
     */
    record CorrectionLearned(CaseId caseId, PersonId personId, Source source)
            implements IdentificationEvent, TravelDocumentsChanged {}

    /** The state responsible for the document found that it belongs to the person as corrected. */
    record TravelDocumentUpheld(CaseId caseId, PersonId personId, UUID documentId, LocalDate validUntil)
            implements IdentificationEvent, TravelDocumentChanged {}

    /** What was recorded about a travel document was wrong; this is right, also if the document had expired by mistake. */
    record TravelDocumentCorrected(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationEvent, TravelDocumentChanged, Correction {}

    /** The requested state has told what it found out about the nationality. */
    sealed interface NationalityFound extends DomainEvent {
        PersonId personId();
    }

    /** The travel documents on which a departure depends changed. */
    sealed interface TravelDocumentsChanged extends DomainEvent {
        PersonId personId();
    }

    /** A travel document became available or invalid. */
    sealed interface TravelDocumentChanged extends TravelDocumentsChanged {
        UUID documentId();

        LocalDate validUntil();
    }

    enum EvidenceKind {
        PASSPORT,
        EXPIRED_PASSPORT,
        PASSPORT_COPY,
        IDENTITY_CARD,
        IDENTITY_CARD_COPY,
        MILITARY_ID,
        SEAMANS_BOOK,
        CITIZENSHIP_CERTIFICATE,
        DRIVING_LICENCE,
        BIRTH_CERTIFICATE,
        BIOMETRIC_MATCH,
        VISA_OR_RESIDENCE_PERMIT,
        ENTRY_EXIT_STAMP,
        NAMED_TICKET,
        WITNESS_STATEMENT,
        OWN_STATEMENT,
        LANGUAGE_TEST,
        CONSULAR_INTERVIEW,
        OTHER_DOCUMENT
    }

    enum EvidenceEffect {
        PROOF,
        PRIMA_FACIE,
        INITIATES_VERIFICATION
    }

    enum RefutationReason {
        NOT_IN_REGISTERS,
        DOCUMENTS_FALSE,
        CITIZENSHIP_LOST,
        OTHER_NATIONALITY_SHOWN
    }

    enum UndeterminedReason {
        REGISTERS_INCONCLUSIVE,
        INTERVIEW_INCONCLUSIVE,
        PERSON_NOT_HEARD
    }

    enum TravelDocumentKind {
        PASSPORT,
        RETURN_CERTIFICATE,
        LAISSEZ_PASSER,
        EU_TRAVEL_DOCUMENT_FOR_RETURN
    }

    /** Personal data: only within {@link Personal}. */
    record EvidenceDetails(
            @Nullable String number,
            @Nullable String issuedBy,
            @Nullable String issuedOn,
            @Nullable String expiresOn,
            @Nullable String remarks) {}
}
