package homeward.transport.casefile;

import java.util.List;

import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.IdentificationOpened;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.NationalityUndetermined;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.transport.casefile.IdentificationPart.Document;
import homeward.transport.casefile.IdentificationPart.DocumentStatus;
import homeward.transport.casefile.IdentificationPart.Nationality;

final class IdentificationSection implements Section<IdentificationEvent, IdentificationPart> {

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<IdentificationEvent> events() {
        return IdentificationEvent.class;
    }

    @Override
    public Class<IdentificationPart> type() {
        return IdentificationPart.class;
    }

    @Override
    public IdentificationPart initial() {
        return new IdentificationPart(List.of());
    }

    @Override
    public IdentificationPart apply(IdentificationPart part, Recorded<IdentificationEvent> recorded) {
        return switch (recorded.event()) {
            case IdentificationOpened e -> part.change(e.personId(), identity -> identity);
            case NationalityEstablished e -> part.found(e.personId(), Nationality.ESTABLISHED);
            case NationalityRefuted e -> part.found(e.personId(), Nationality.REFUTED);
            case NationalityUndetermined e -> part.found(e.personId(), Nationality.UNDETERMINED);
            case TravelDocumentPresented e ->
                part.with(e.personId(), new Document(e.documentId(), DocumentStatus.VALID, e.kind(), e.validUntil()));
            case TravelDocumentRequested e ->
                part.with(e.personId(), new Document(e.documentId(), DocumentStatus.REQUESTED, null, null));
            case TravelDocumentIssued e ->
                part.with(e.personId(), new Document(e.documentId(), DocumentStatus.VALID, e.kind(), e.validUntil()));
            case TravelDocumentExpired e ->
                part.with(e.personId(), new Document(e.documentId(), DocumentStatus.EXPIRED, null, e.validUntil()));
            case EvidenceAdded _, IdentificationEvent.ConsentLearned _, IdentificationEvent.ConsentLossLearned _ ->
                part;
        };
    }
}
