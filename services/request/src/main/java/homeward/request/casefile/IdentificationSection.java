package homeward.request.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
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
import homeward.events.stages.IdentificationStage;
import homeward.request.casefile.IdentificationView.IdentifiedPerson;

/** What the request desk keeps of identification. */
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
    public IdentificationView apply(IdentificationView view, Recorded<IdentificationEvent> recorded) {
        IdentificationEvent event = recorded.event();
        return new IdentificationView(Entries.changeOrAdd(
                view.persons(),
                person -> person.personId().equals(event.personId()),
                () -> new IdentifiedPerson(event.personId(), IdentificationStage.EXPECTED, null),
                person -> after(person.at(person.stage().after(event)), event)));
    }

    private static IdentifiedPerson after(IdentifiedPerson person, IdentificationEvent event) {
        return switch (event) {
            case TravelDocumentPresented e -> person.documentedUntil(e.validUntil());
            case TravelDocumentIssued e -> person.documentedUntil(e.validUntil());
            case TravelDocumentExpired _ -> person.documentedUntil(null);
            case IdentificationOpened _,
                    EvidenceAdded _,
                    NationalityEstablished _,
                    NationalityRefuted _,
                    NationalityUndetermined _,
                    ConsentLearned _,
                    ConsentLossLearned _,
                    TravelDocumentRequested _ -> person;
        };
    }
}
