package homeward.reintegration.casefile;

import java.util.List;

import homeward.chassis.projections.Section;
import homeward.events.Recorded;
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
            case TravelDocumentPresented e -> view.documented(e.personId(), e.validUntil());
            case TravelDocumentIssued e -> view.documented(e.personId(), e.validUntil());
            case TravelDocumentExpired e -> view.documented(e.personId(), null);
            case IdentificationOpened _,
                    NationalityEstablished _,
                    NationalityRefuted _,
                    NationalityUndetermined _,
                    EvidenceAdded _,
                    TravelDocumentRequested _,
                    ConsentLearned _,
                    ConsentLossLearned _ -> view;
        };
    }
}
