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
            case NationalityEstablished e -> part.established(e.personId(), true);
            case NationalityRefuted e -> part.established(e.personId(), false);
            case NationalityUndetermined e -> part.established(e.personId(), false);
            case TravelDocumentPresented e -> part.documented(e.personId(), e.validUntil());
            case TravelDocumentIssued e -> part.documented(e.personId(), e.validUntil());
            case TravelDocumentExpired e -> part.documented(e.personId(), null);
            case EvidenceAdded _, TravelDocumentRequested _, ConsentLearned _, ConsentLossLearned _ -> part;
        };
    }
}
