package homeward.identification.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.stages.IdentificationStage;

/**
 * One line of the list of cases.
 *
 * @param stages of the persons' identifications
 * @param nextDue the earliest moment this desk waits for
 */
public record CaseLine(
        CaseId caseId,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        List<IdentificationStage> stages,
        @Nullable Instant nextDue) {

    static CaseLine of(CaseDocument document) {
        ApplicationView application = document.section(ApplicationView.class).orElse(ApplicationView.NONE);
        IdentificationView own =
                document.section(IdentificationView.class).orElseGet(() -> new IdentificationView(List.of()));
        return new CaseLine(
                CaseId.of(document.key()),
                application.reference(),
                application.requestingState(),
                application.requestedState(),
                own.persons().stream().map(PersonFile::stage).toList(),
                DueMoment.of(own).stream().findFirst().map(DueMoment::due).orElse(null));
    }
}
