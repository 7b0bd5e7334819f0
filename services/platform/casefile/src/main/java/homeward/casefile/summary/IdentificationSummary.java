package homeward.casefile.summary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.CorrectionLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.IssueTimeCorrected;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.SubstituteDocumentPermitted;
import homeward.events.identification.IdentificationEvent.TravelDocumentCorrected;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;
import homeward.events.stages.IdentificationProgress;
import homeward.events.stages.IdentificationStage;

/** Identification: the stage of each person's identification, and the travel documents. */
public record IdentificationSummary(List<Identity> persons) {

    public static final IdentificationSummary NOTHING = new IdentificationSummary(List.of());

    /**
     * One person's identification.
     *
     * @param documents in the order they were presented or requested
     */
    public record Identity(PersonId personId, IdentificationStage stage, List<Document> documents) {

        Identity after(IdentificationEvent event) {
            return new Identity(personId, progress().after(event).stage(), documents(event));
        }

        /**
         * Documents determine the progress unless the stage is a finding: then they belong to a refuted nationality.
         */
        private IdentificationProgress progress() {
            boolean documented = stage.compareTo(IdentificationStage.DOCUMENT_REQUESTED) >= 0;
            Map<UUID, IdentificationProgress.Document> known = new LinkedHashMap<>();
            documents.forEach(document -> known.put(
                    document.documentId(),
                    documented ? document.status().inProgress() : IdentificationProgress.Document.VOID));
            return new IdentificationProgress(stage, documented ? IdentificationStage.ESTABLISHED : stage, known);
        }

        private List<Document> documents(IdentificationEvent event) {
            return switch (event) {
                case TravelDocumentRequested e -> with(Document.requested(e.documentId()));
                case TravelDocumentPresented e -> with(Document.valid(e.documentId(), e.kind(), e.validUntil()));
                case TravelDocumentIssued e -> with(Document.valid(e.documentId(), e.kind(), e.validUntil()));
                case TravelDocumentExpired e ->
                    Entries.change(documents, known -> known.documentId().equals(e.documentId()), Document::expired);
                case TravelDocumentUpheld e ->
                    Entries.change(documents, known -> known.documentId().equals(e.documentId()), Document::upheld);
                case TravelDocumentCorrected e -> with(Document.valid(e.documentId(), e.kind(), e.validUntil()));
                case CorrectionLearned _ ->
                    Entries.change(documents, known -> known.status() == DocumentStatus.VALID, Document::questioned);
                case IdentificationOpened _,
                        EvidenceAdded _,
                        NationalityEstablished _,
                        NationalityRefuted _,
                        NationalityUndetermined _,
                        ConsentLearned _,
                        ConsentLossLearned _,
                        IssueTimeCorrected _,
                        SubstituteDocumentPermitted _ -> documents;
            };
        }

        private List<Document> with(Document document) {
            return Entries.changeOrAdd(
                    documents,
                    known -> known.documentId().equals(document.documentId()),
                    () -> document,
                    _ -> document);
        }
    }

    /**
     * A travel document.
     *
     * @param kind null before it is issued
     * @param validUntil last day of validity; null before it is issued
     */
    public record Document(
            UUID documentId,
            DocumentStatus status,
            @Nullable TravelDocumentKind kind,
            @Nullable LocalDate validUntil) {

        static Document requested(UUID id) {
            return new Document(id, DocumentStatus.REQUESTED, null, null);
        }

        static Document valid(UUID id, TravelDocumentKind kind, LocalDate validUntil) {
            return new Document(id, DocumentStatus.VALID, kind, validUntil);
        }

        Document questioned() {
            return new Document(documentId, DocumentStatus.QUESTIONED, kind, validUntil);
        }

        Document upheld() {
            return new Document(documentId, DocumentStatus.VALID, kind, validUntil);
        }

        Document expired() {
            return new Document(documentId, DocumentStatus.EXPIRED, kind, validUntil);
        }
    }

    /** Validity of a travel document. */
    public enum DocumentStatus {
        REQUESTED,
        VALID,
        /** The person's details were corrected since: it does not count unless it is upheld or corrected. */
        QUESTIONED,
        EXPIRED;

        IdentificationProgress.Document inProgress() {
            return switch (this) {
                case REQUESTED -> IdentificationProgress.Document.REQUESTED;
                case VALID, QUESTIONED -> IdentificationProgress.Document.HELD;
                case EXPIRED -> IdentificationProgress.Document.EXPIRED;
            };
        }
    }

    IdentificationSummary after(Recorded<IdentificationEvent> recorded) {
        IdentificationEvent event = recorded.event();
        return new IdentificationSummary(Entries.keyed(
                persons,
                Identity::personId,
                event.personId(),
                id -> new Identity(id, IdentificationStage.EXPECTED, List.of()),
                identity -> identity.after(event)));
    }
}
