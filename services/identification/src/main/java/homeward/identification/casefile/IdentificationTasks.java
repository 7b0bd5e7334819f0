package homeward.identification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import homeward.casefile.Contents;
import homeward.casefile.summary.IdentificationSummary.Document;
import homeward.casefile.summary.IdentificationSummary.Identity;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.events.PersonId;
import homeward.events.stages.IdentificationStage;
import homeward.identification.casefile.IdentityFile.DocumentDetails;
import homeward.identification.identity.TravelDocument;

/** What the identification of a case's persons waits for, until the application has ended. */
final class IdentificationTasks {

    /** Kinds of tasks. */
    enum What {
        NATIONALITY_TO_BE_ESTABLISHED,
        TRAVEL_DOCUMENT_TO_BE_ISSUED,
        /** After silence, the requesting state may issue it. */
        SUBSTITUTE_TO_BE_ISSUED,
        DOCUMENT_TO_BE_UPHELD,
        TRAVEL_DOCUMENT_EXPIRES
    }

    private IdentificationTasks() {}

    static List<Task> of(Contents<IdentityFiles> contents) {
        List<Task> tasks = new ArrayList<>();
        for (Identity person : contents.identification().persons()) {
            if (person.stage() == IdentificationStage.OPEN) {
                tasks.add(Task.of(What.NATIONALITY_TO_BE_ESTABLISHED, Side.REQUESTED)
                        .about(person.personId()));
            }
            for (Document document : person.documents()) {
                document(person.personId(), document, details(contents.own(), document.documentId()), tasks);
            }
        }
        return tasks.stream().map(Task::untilTheEnd).toList();
    }

    private static List<DocumentDetails> details(IdentityFiles own, UUID document) {
        return own.persons().stream()
                .flatMap(person -> person.documents().stream())
                .filter(details -> details.documentId().equals(document))
                .toList();
    }

    private static void document(PersonId person, Document document, List<DocumentDetails> details, List<Task> tasks) {
        switch (document.status()) {
            case REQUESTED ->
                details.forEach(requested -> tasks.add(
                        requested.substituteSince() == null
                                ? Task.of(What.TRAVEL_DOCUMENT_TO_BE_ISSUED, Side.REQUESTED)
                                        .about(person, document.documentId())
                                        .dueAt(requested.due())
                                        .counted(requested.requestedAt(), requested.basis())
                                : Task.of(What.SUBSTITUTE_TO_BE_ISSUED, Side.REQUESTING)
                                        .about(person, document.documentId())));
            case VALID -> {
                if (document.validUntil() != null) {
                    tasks.add(Task.of(What.TRAVEL_DOCUMENT_EXPIRES, Side.REQUESTING)
                            .about(person, document.documentId())
                            .dueAt(TravelDocument.endOf(document.validUntil())));
                }
            }
            case QUESTIONED ->
                tasks.add(Task.of(What.DOCUMENT_TO_BE_UPHELD, Side.REQUESTED).about(person, document.documentId()));
            case EXPIRED -> {}
        }
    }
}
