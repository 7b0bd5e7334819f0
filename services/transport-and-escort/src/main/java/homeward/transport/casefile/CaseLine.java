package homeward.transport.casefile;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.stages.TransferStage;

/** One line of the list of cases. A transit state learns no more than that there is a transfer. */
public record CaseLine(
        CaseId caseId,
        TransferStage stage,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        int persons) {

    static CaseLine of(CaseDocument document, StateCode reader) {
        ApplicationView application = document.section(ApplicationView.class).orElse(ApplicationView.NOTHING);
        TransferStage stage =
                document.section(TransferView.class).map(TransferView::stage).orElse(TransferStage.EXPECTED);
        return application.visibleTo(reader)
                ? new CaseLine(
                        CaseId.of(document.key()),
                        stage,
                        application.reference(),
                        application.requestingState(),
                        application.requestedState(),
                        application.persons().size())
                : new CaseLine(CaseId.of(document.key()), stage, null, null, null, 0);
    }
}
