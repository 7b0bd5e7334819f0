package homeward.request.casefile;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.events.CaseId;
import homeward.events.stages.ApplicationStage;
import homeward.request.casefile.ApplicationView.Form;

/**
 * One line of the list of cases.
 *
 * @param nextDue the earliest moment this desk waits for
 */
public record CaseLine(
        CaseId caseId,
        ApplicationStage stage,
        @Nullable Form form,
        int persons,
        boolean concernOpen,
        @Nullable Instant nextDue) {

    static CaseLine of(CaseDocument document) {
        ApplicationView view = document.section(ApplicationView.class).orElse(ApplicationView.NONE);
        return new CaseLine(
                CaseId.of(document.key()),
                view.stage(),
                view.form(),
                view.persons().size(),
                view.concerns().stream().anyMatch(concern -> concern.lifted() == null),
                DueMoment.of(view).stream().findFirst().map(DueMoment::due).orElse(null));
    }
}
