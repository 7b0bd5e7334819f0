package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.StreamIds;
import homeward.chassis.projections.CaseDocument;
import homeward.chassis.projections.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.transport.transfer.TransferCommand;

/**
 * A case as the transport desk sees it.
 *
 * @param outlook for each itinerary that may still depart: what stands against its next departure
 * @param versions version of this service's streams, to be matched by commands
 */
@Schema(description = "A case as the transport desk sees it; a transit state is shown its own legs only.")
public record CaseFile(
        String caseId,
        Set<StateCode> parties,
        @Nullable RequestPart request,
        @Nullable IdentificationPart identification,
        @Nullable TransportPart transport,
        @Nullable ReintegrationPart reintegration,
        List<Outlook> outlook,
        List<HistoryEntry> history,
        Map<String, Long> versions) {

    static CaseFile of(CaseDocument document, StateCode reader, Instant now) {
        RequestPart request = document.section(RequestPart.class).orElse(null);
        TransportPart transport = document.section(TransportPart.class).orElse(null);
        if (!sides(request).contains(reader)) {
            return transit(document, transport, reader);
        }
        return new CaseFile(
                document.key(),
                document.parties(),
                request,
                document.section(IdentificationPart.class).orElse(null),
                transport,
                document.section(ReintegrationPart.class).orElse(null),
                transport == null ? List.of() : Outlook.of(transport, now),
                document.history(),
                own(document));
    }

    /** A transit state learns where and when the party passes, and nothing about the persons. */
    private static CaseFile transit(CaseDocument document, @Nullable TransportPart transport, StateCode reader) {
        return new CaseFile(
                document.key(),
                Set.of(reader),
                null,
                null,
                transport == null ? null : TransitView.of(transport, reader),
                null,
                List.of(),
                List.of(),
                own(document));
    }

    private static Set<StateCode> sides(@Nullable RequestPart request) {
        return request == null
                ? Set.of()
                : Stream.of(request.requestingState(), request.requestedState())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Long> own(CaseDocument document) {
        String stream = StreamIds.of(TransferCommand.STREAM_TYPE, CaseId.of(document.key()));
        return Map.of(stream, document.version(stream));
    }
}
