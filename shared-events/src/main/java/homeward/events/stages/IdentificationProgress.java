package homeward.events.stages;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;

/**
 * How far one person's identification has come. Three events begin a part of the way anew and say so: a refutation takes
 * back the finding and the documents before it, a finding replaces a refutation, and the end of the last valid document
 * leaves the person without one. Nothing else sets the stage back; above all not an older document.
 *
 * @param stage what a reader is shown; follows from the other two
 * @param finding the stage without regard to documents: {@link IdentificationStage#EXPECTED} to
 *     {@link IdentificationStage#UNDETERMINED}
 * @param documents every travel document heard of, by id
 */
public record IdentificationProgress(
        IdentificationStage stage, IdentificationStage finding, Map<UUID, Document> documents) {

    /** The life of a travel document, in its order. */
    public enum Document {
        REQUESTED,
        HELD,
        EXPIRED,
        /** Belongs to a finding that was refuted. */
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
            case EvidenceAdded _, ConsentLearned _, ConsentLossLearned _ -> this;
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
