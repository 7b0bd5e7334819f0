package homeward.identification.casefile;

import java.util.List;
import java.util.UUID;

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
import homeward.identification.casefile.PersonFile.DocumentLine;
import homeward.identification.casefile.PersonFile.DocumentLine.Status;
import homeward.identification.casefile.PersonFile.EvidenceLine;

/** Identification, as this service itself decided it. */
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
                () -> PersonFile.expected(event.personId()),
                person -> after(person.at(person.stage().after(event)), event)));
    }

    private static PersonFile after(PersonFile person, IdentificationEvent event) {
        return switch (event) {
            case EvidenceAdded e ->
                person.withEvidence(Entries.add(
                        person.evidence(),
                        new EvidenceLine(e.evidenceId(), e.kind(), e.effect(), e.basis(), e.details())));
            case NationalityEstablished e -> person.withNationality(e.nationality());
            case NationalityRefuted _, NationalityUndetermined _ -> person.withNationality(null);
            case ConsentLearned e -> person.withConsent(e.windowEnds());
            case ConsentLossLearned _ -> person.withConsent(null);
            case TravelDocumentPresented e ->
                with(
                        person,
                        new DocumentLine(
                                e.documentId(),
                                Status.VALID,
                                e.kind(),
                                e.issuedBy(),
                                null,
                                e.validUntil(),
                                e.number()));
            case TravelDocumentRequested e ->
                with(person, new DocumentLine(e.documentId(), Status.REQUESTED, null, null, e.due(), null, null));
            case TravelDocumentIssued e ->
                with(
                        person,
                        new DocumentLine(
                                e.documentId(),
                                Status.VALID,
                                e.kind(),
                                e.issuedBy(),
                                null,
                                e.validUntil(),
                                e.number()));
            case TravelDocumentExpired e -> expired(person, e.documentId());
            case IdentificationOpened _ -> person;
        };
    }

    private static PersonFile with(PersonFile person, DocumentLine line) {
        return person.withDocuments(Entries.changeOrAdd(
                person.documents(), known -> known.documentId().equals(line.documentId()), () -> line, _ -> line));
    }

    private static PersonFile expired(PersonFile person, UUID document) {
        return person.withDocuments(
                Entries.change(person.documents(), line -> line.documentId().equals(document), DocumentLine::expired));
    }
}
