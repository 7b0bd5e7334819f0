package homeward.identification.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee.Category;
import homeward.events.stages.IdentificationStage;
import homeward.identification.casefile.PersonFile.DocumentLine.Status;

/**
 * One person of the case. What the application says and what identification says may be learned in either order.
 *
 * @param category null before the application has been heard of
 * @param consentUntil end of the transfer window as the application tells it
 * @param consentLearnedUntil the same as this service has learned it and decides by
 * @param nationality as established; this and {@code details} only where personal data was asked for and may be read
 */
public record CaseFilePerson(
        PersonId personId,
        @Nullable Category category,
        boolean minor,
        IdentificationStage stage,
        @Nullable Instant consentUntil,
        @Nullable Instant consentLearnedUntil,
        @Nullable String nationality,
        List<Evidence> evidence,
        List<Document> documents,
        @Nullable PersonalDetails details) {

    public record Evidence(
            UUID evidenceId,
            EvidenceKind kind,
            EvidenceEffect effect,
            RuleBasis basis,
            @Nullable EvidenceDetails details) {}

    public record Document(
            UUID documentId,
            Status status,
            @Nullable TravelDocumentKind kind,
            @Nullable StateCode issuedBy,
            @Nullable Instant due,
            @Nullable LocalDate validUntil,
            @Nullable String number) {}
}
