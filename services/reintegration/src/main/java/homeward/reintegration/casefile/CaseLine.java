package homeward.reintegration.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.stages.ReintegrationStage;
import homeward.reintegration.casefile.ReintegrationView.Person;

/**
 * One line of the list of cases.
 *
 * @param stages of the persons' reintegrations
 */
public record CaseLine(
        CaseId caseId,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        List<ReintegrationStage> stages) {

    static CaseLine of(CaseDocument document) {
        ApplicationView application = document.section(ApplicationView.class).orElse(ApplicationView.NOTHING);
        return new CaseLine(
                CaseId.of(document.key()),
                application.requestingState(),
                application.requestedState(),
                document.section(ReintegrationView.class)
                        .map(view -> view.persons().stream().map(Person::stage).toList())
                        .orElse(List.of()));
    }
}
