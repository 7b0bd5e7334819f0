package homeward.reintegration.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.events.StateCode;

/**
 * A case as the reintegration desk sees it.
 *
 * @param versions number of events applied by stream; a stream's is what {@code If-Match} takes
 */
@Schema(description = "A case as the reintegration desk sees it: arrival, plan, package used and left.")
public record CaseFile(
        String caseId,
        Set<StateCode> parties,
        @Nullable CaseFileApplication application,
        @Nullable IdentificationView identification,
        @Nullable TransferView transfer,
        @Nullable ReintegrationView reintegration,
        List<HistoryEntry> history,
        Map<String, Long> versions) {

    static CaseFile of(CaseDocument document, @Nullable CaseFileApplication application) {
        return new CaseFile(
                document.key(),
                document.parties(),
                application,
                document.section(IdentificationView.class).orElse(null),
                document.section(TransferView.class).orElse(null),
                document.section(ReintegrationView.class).orElse(null),
                document.history(),
                document.versions());
    }
}
