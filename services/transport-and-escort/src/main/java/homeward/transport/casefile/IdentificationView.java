package homeward.transport.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.stages.IdentificationStage;

/** Who has been identified and holds which travel document. */
public record IdentificationView(List<Identity> persons) {

    public record Identity(PersonId personId, IdentificationStage stage, List<Document> documents) {}

    /** @param validUntil null before it is issued */
    public record Document(
            UUID documentId,
            DocumentStatus status,
            @Nullable TravelDocumentKind kind,
            @Nullable LocalDate validUntil) {}

    public enum DocumentStatus {
        REQUESTED,
        VALID,
        EXPIRED
    }

    IdentificationView change(PersonId person, UnaryOperator<Identity> change) {
        return new IdentificationView(Entries.changeOrAdd(
                persons,
                identity -> identity.personId().equals(person),
                () -> new Identity(person, IdentificationStage.EXPECTED, List.of()),
                change));
    }

    IdentificationView at(IdentificationEvent event) {
        return change(
                event.personId(),
                identity -> new Identity(identity.personId(), identity.stage().after(event), identity.documents()));
    }

    IdentificationView with(PersonId person, Document document) {
        return change(
                person,
                identity -> new Identity(
                        person,
                        identity.stage(),
                        Entries.changeOrAdd(
                                identity.documents(),
                                known -> known.documentId().equals(document.documentId()),
                                () -> document,
                                known -> new Document(
                                        known.documentId(),
                                        document.status(),
                                        document.kind() == null ? known.kind() : document.kind(),
                                        document.validUntil()))));
    }
}
