package homeward.identification.identity;

import java.time.Instant;
import java.time.LocalDate;
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
import homeward.events.TreatyReference;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.events.request.Transferee.Category;

/** The commands of a person's identification. One stream per case and person. */
public sealed interface IdentificationCommand extends Command {

    String STREAM_TYPE = "identification";

    CaseId caseId();

    PersonId personId();

    @Override
    default String stream() {
        return StreamIds.of(STREAM_TYPE, caseId(), personId());
    }

    record OpenIdentification(
            CaseId caseId,
            PersonId personId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            Category category,
            Source source)
            implements IdentificationCommand {}

    record AddEvidence(CaseId caseId, PersonId personId, EvidenceKind kind, Personal<EvidenceDetails> details)
            implements IdentificationCommand {}

    /** @param evidence ids of the evidence on which the finding rests */
    record EstablishNationality(CaseId caseId, PersonId personId, Personal<String> nationality, Set<UUID> evidence)
            implements IdentificationCommand {}

    record RefuteNationality(
            CaseId caseId,
            PersonId personId,
            RefutationReason reason,
            @Nullable Personal<String> explanation) implements IdentificationCommand {}

    record LeaveNationalityUndetermined(
            CaseId caseId,
            PersonId personId,
            UndeterminedReason reason,
            @Nullable Personal<String> explanation) implements IdentificationCommand {}

    record LearnConsent(CaseId caseId, PersonId personId, Instant windowEnds, Source source)
            implements IdentificationCommand {}

    record LearnConsentLoss(CaseId caseId, PersonId personId, Source source) implements IdentificationCommand {}

    /** What identifies the person was corrected. */
    record LearnCorrection(CaseId caseId, PersonId personId, Source source) implements IdentificationCommand {}

    /** A document known before a correction belongs to the person as corrected. */
    record UpholdTravelDocument(CaseId caseId, PersonId personId, UUID documentId) implements IdentificationCommand {}

    /** What was recorded about a document is replaced. */
    record CorrectTravelDocument(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationCommand {}

    record PresentTravelDocument(
            CaseId caseId,
            PersonId personId,
            TravelDocumentKind kind,
            StateCode issuedBy,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationCommand {}

    record RequestTravelDocument(CaseId caseId, PersonId personId) implements IdentificationCommand {}

    /** The limit for issuing the requested document has ended. Sent by the clock, not by an officer. */
    record PermitSubstituteDocument(CaseId caseId, PersonId personId) implements IdentificationCommand {}

    record IssueTravelDocument(
            CaseId caseId,
            PersonId personId,
            UUID documentId,
            TravelDocumentKind kind,
            Instant issuedAt,
            LocalDate validUntil,
            Personal<String> number)
            implements IdentificationCommand {}

    record CorrectIssueTime(CaseId caseId, PersonId personId, UUID documentId, Instant corrected)
            implements IdentificationCommand {}

    /** The last day of validity has passed. Sent by the clock, not by an officer. */
    record ExpireTravelDocument(CaseId caseId, PersonId personId, UUID documentId) implements IdentificationCommand {}
}
