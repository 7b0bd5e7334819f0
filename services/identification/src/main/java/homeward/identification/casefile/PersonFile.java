package homeward.identification.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.stages.IdentificationStage;

/**
 * One person's evidence, nationality and travel documents. Personal fields are ciphertext here.
 *
 * @param consentLearnedUntil end of the transfer window, as far as this service has learned
 */
public record PersonFile(
        PersonId personId,
        IdentificationStage stage,
        List<EvidenceLine> evidence,
        @Nullable Personal<String> nationality,
        @Nullable Instant consentLearnedUntil,
        List<DocumentLine> documents) {

    public record EvidenceLine(
            UUID evidenceId,
            EvidenceKind kind,
            EvidenceEffect effect,
            RuleBasis basis,
            Personal<EvidenceDetails> details) {}

    /**
     * @param due end of the issuing limit of a request; null where the treaty sets none, or once issued
     * @param validUntil last day of validity; null while only requested
     */
    public record DocumentLine(
            UUID documentId,
            Status status,
            @Nullable TravelDocumentKind kind,
            @Nullable StateCode issuedBy,
            @Nullable Instant due,
            @Nullable LocalDate validUntil,
            @Nullable Personal<String> number) {

        public enum Status {
            REQUESTED,
            VALID,
            EXPIRED
        }

        DocumentLine expired() {
            return new DocumentLine(documentId, Status.EXPIRED, kind, issuedBy, null, validUntil, number);
        }
    }

    static PersonFile expected(PersonId personId) {
        return new PersonFile(personId, IdentificationStage.EXPECTED, List.of(), null, null, List.of());
    }

    PersonFile at(IdentificationStage next) {
        return new PersonFile(personId, next, evidence, nationality, consentLearnedUntil, documents);
    }

    PersonFile withEvidence(List<EvidenceLine> lines) {
        return new PersonFile(personId, stage, lines, nationality, consentLearnedUntil, documents);
    }

    PersonFile withNationality(@Nullable Personal<String> found) {
        return new PersonFile(personId, stage, evidence, found, consentLearnedUntil, documents);
    }

    PersonFile withConsent(@Nullable Instant until) {
        return new PersonFile(personId, stage, evidence, nationality, until, documents);
    }

    PersonFile withDocuments(List<DocumentLine> lines) {
        return new PersonFile(personId, stage, evidence, nationality, consentLearnedUntil, lines);
    }
}
