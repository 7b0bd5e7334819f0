package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamIds;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.transport.transfer.TransferCommand;

/**
 * A case as the transport desk sees it.
 *
 * @param transport this desk's own part: people, itineraries, incidents
 * @param outlook for each itinerary that may still depart: what stands against its next departure
 * @param versions number of events applied by stream; a stream's is what {@code If-Match} takes
 */
@Schema(description = "A case as the transport desk sees it; a transit state is shown its own legs only.")
public record CaseFile(
        String caseId,
        Set<StateCode> parties,
        @Nullable CaseFileApplication application,
        @Nullable IdentificationView identification,
        @Nullable TransferView transport,
        @Nullable ReintegrationView reintegration,
        List<Outlook> outlook,
        List<HistoryEntry> history,
        Map<String, Long> versions) {

    /** For the two sides. */
    static CaseFile of(CaseDocument document, CaseFileApplication application, Instant now) {
        TransferView transfer = document.section(TransferView.class).orElse(null);
        return new CaseFile(
                document.key(),
                document.parties(),
                application,
                document.section(IdentificationView.class).orElse(null),
                transfer,
                document.section(ReintegrationView.class).orElse(null),
                transfer == null ? List.of() : Outlook.of(transfer, now),
                document.history(),
                document.versions());
    }

    /** A transit state learns where and when the party passes, and nothing about the persons. */
    static CaseFile transit(CaseDocument document, StateCode reader) {
        return new CaseFile(
                document.key(),
                Set.of(reader),
                null,
                null,
                document.section(TransferView.class)
                        .map(transfer -> TransitView.of(transfer, reader))
                        .orElse(null),
                null,
                List.of(),
                List.of(),
                own(document));
    }

    private static Map<String, Long> own(CaseDocument document) {
        String stream = StreamIds.of(TransferCommand.STREAM_TYPE, CaseId.of(document.key()));
        return Map.of(stream, document.version(stream));
    }
}
