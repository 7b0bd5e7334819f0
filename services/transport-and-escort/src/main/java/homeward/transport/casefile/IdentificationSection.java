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
import homeward.transport.casefile.IdentificationView.Document;
import homeward.transport.casefile.IdentificationView.DocumentStatus;

final class IdentificationSection implements Section<IdentificationEvent, IdentificationView> {

    @Override
    public String service() {
        return "identification";
    }

    @Override
    public Class<IdentificationEvent> events() {
        return IdentificationEvent.class;
    }

    @Override
    public Class<IdentificationView> type() {
        return IdentificationView.class;
    }

    @Override
    public IdentificationView initial() {
        return new IdentificationView(List.of());
    }

    @Override
    public IdentificationView apply(IdentificationView before, Recorded<IdentificationEvent> recorded) {
        IdentificationView view = before.at(recorded.event());
        return switch (recorded.event()) {
            case TravelDocumentPresented e ->
                view.with(e.personId(), new Document(e.documentId(), DocumentStatus.VALID, e.kind(), e.validUntil()));
            case TravelDocumentRequested e ->
                view.with(e.personId(), new Document(e.documentId(), DocumentStatus.REQUESTED, null, null));
            case TravelDocumentIssued e ->
                view.with(e.personId(), new Document(e.documentId(), DocumentStatus.VALID, e.kind(), e.validUntil()));
            case TravelDocumentExpired e ->
                view.with(e.personId(), new Document(e.documentId(), DocumentStatus.EXPIRED, null, e.validUntil()));
            case IdentificationOpened _,
                    NationalityEstablished _,
                    NationalityRefuted _,
                    NationalityUndetermined _,
                    EvidenceAdded _,
                    IdentificationEvent.ConsentLearned _,
                    IdentificationEvent.ConsentLossLearned _ -> view;
        };
    }
}
