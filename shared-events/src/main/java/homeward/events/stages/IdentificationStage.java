package homeward.events.stages;

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

/** How far one person's identification has come. */
public enum IdentificationStage {
    /** Nothing has been heard of it yet, or only facts of other streams. */
    EXPECTED,
    OPEN,
    ESTABLISHED,
    REFUTED,
    UNDETERMINED,
    DOCUMENT_REQUESTED,
    DOCUMENTED,
    /** The last travel document is no longer valid. */
    DOCUMENT_EXPIRED;

    public IdentificationStage after(IdentificationEvent event) {
        return switch (event) {
            case IdentificationOpened _ -> OPEN;
            case NationalityEstablished _ -> this == DOCUMENTED || this == DOCUMENT_REQUESTED ? this : ESTABLISHED;
            case NationalityRefuted _ -> REFUTED;
            case NationalityUndetermined _ -> this == DOCUMENTED || this == DOCUMENT_REQUESTED ? this : UNDETERMINED;
            case TravelDocumentRequested _ -> DOCUMENT_REQUESTED;
            case TravelDocumentPresented _, TravelDocumentIssued _ -> DOCUMENTED;
            case TravelDocumentExpired _ -> DOCUMENT_EXPIRED;
            case EvidenceAdded _, ConsentLearned _, ConsentLossLearned _ -> this;
        };
    }
}
