package homeward.events.stages;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

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
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.TravelDocumentUpheld;

/**
 * Progress of one person's identification. Only three events set the stage back: a refutation revokes the previous
 * finding and its documents, a finding replaces a refutation, and the expiry of the last valid document leaves the
 * person without one. Expiry of an older document does not.
 *
 * @param stage the stage shown to readers; derived from the other two
 * @param finding the stage regardless of documents: {@link IdentificationStage#EXPECTED} to {@link
 *     IdentificationStage#UNDETERMINED}
 * @param documents all known travel documents, by id
 */
public record IdentificationProgress(
        IdentificationStage stage, IdentificationStage finding, Map<UUID, Document> documents) {

    /** Life cycle of a travel document, in chronological order. */
    public enum Document {
        REQUESTED,
        HELD,
        EXPIRED,
        /** Belongs to a refuted finding. */
        VOID
    }

    public static final IdentificationProgress NONE =
            new IdentificationProgress(IdentificationStage.EXPECTED, IdentificationStage.EXPECTED, Map.of());

    public IdentificationProgress {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    public IdentificationProgress after(IdentificationEvent event) {
        return switch (event) {
            case IdentificationOpened _ ->
                finding == IdentificationStage.EXPECTED ? found(IdentificationStage.OPEN) : this;
            case NationalityEstablished _ -> found(IdentificationStage.ESTABLISHED);
            case NationalityRefuted _ -> refuted();
            case NationalityUndetermined _ ->
                finding == IdentificationStage.ESTABLISHED || finding == IdentificationStage.REFUTED
                        ? this
                        : found(IdentificationStage.UNDETERMINED);
            case TravelDocumentRequested e -> with(e.documentId(), Document.REQUESTED);
            case TravelDocumentPresented e -> with(e.documentId(), Document.HELD);
            case TravelDocumentIssued e -> with(e.documentId(), Document.HELD);
            case TravelDocumentExpired e -> with(e.documentId(), Document.EXPIRED);
            case TravelDocumentCorrected e -> corrected(e.documentId());
            case EvidenceAdded _,
                    ConsentLearned _,
                    ConsentLossLearned _,
                    SubstituteDocumentPermitted _,
                    CorrectionLearned _,
                    TravelDocumentUpheld _,
                    IssueTimeCorrected _ -> this;
        };
    }

    private IdentificationProgress found(IdentificationStage next) {
        return of(next, documents);
    }

    private IdentificationProgress refuted() {
        Map<UUID, Document> gone = new LinkedHashMap<>(documents);
        gone.replaceAll((_, _) -> Document.VOID);
        return of(IdentificationStage.REFUTED, gone);
    }

    private IdentificationProgress with(UUID id, Document next) {
        Map<UUID, Document> all = new LinkedHashMap<>(documents);
        all.merge(id, next, (one, other) -> one.compareTo(other) >= 0 ? one : other);
        return of(finding, all);
    }

    /** A document that had expired by a mistaken day is held again. */
    private IdentificationProgress corrected(UUID id) {
        if (documents.get(id) != Document.EXPIRED) {
            return this;
        }
        Map<UUID, Document> all = new LinkedHashMap<>(documents);
        all.put(id, Document.HELD);
        return of(finding, all);
    }

    private static IdentificationProgress of(IdentificationStage finding, Map<UUID, Document> documents) {
        return new IdentificationProgress(stage(finding, documents.values()), finding, documents);
    }

    private static IdentificationStage stage(IdentificationStage finding, Collection<Document> documents) {
        if (documents.contains(Document.HELD)) {
            return IdentificationStage.DOCUMENTED;
        }
        if (documents.contains(Document.REQUESTED)) {
            return IdentificationStage.DOCUMENT_REQUESTED;
        }
        return documents.contains(Document.EXPIRED) ? IdentificationStage.DOCUMENT_EXPIRED : finding;
    }
}
