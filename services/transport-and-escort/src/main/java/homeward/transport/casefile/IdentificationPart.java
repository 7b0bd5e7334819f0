package homeward.transport.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;

/** Who has been identified and holds which travel document. */
public record IdentificationPart(List<Identity> persons) {

    public record Identity(PersonId personId, Nationality nationality, List<Document> documents) {}

    /** @param validUntil null before it is issued */
    public record Document(
            UUID documentId,
            DocumentStatus status,
            @Nullable TravelDocumentKind kind,
            @Nullable LocalDate validUntil) {}

    public enum Nationality {
        OPEN,
        ESTABLISHED,
        REFUTED,
        UNDETERMINED
    }

    public enum DocumentStatus {
        REQUESTED,
        VALID,
        EXPIRED
    }

    IdentificationPart change(PersonId person, UnaryOperator<Identity> change) {
        return new IdentificationPart(Entries.changeOrAdd(
                persons,
                identity -> identity.personId().equals(person),
                () -> new Identity(person, Nationality.OPEN, List.of()),
                change));
    }

    IdentificationPart found(PersonId person, Nationality nationality) {
        return change(person, identity -> new Identity(person, nationality, identity.documents()));
    }

    IdentificationPart with(PersonId person, Document document) {
        return change(
                person,
                identity -> new Identity(
                        person,
                        identity.nationality(),
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
