package homeward.reintegration.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.CaseDocument;
import homeward.chassis.projections.HistoryEntry;
import homeward.events.StateCode;
import homeward.reintegration.returnee.ReintegrationCommand;

/**
 * A case as the reintegration desk sees it.
 *
 * @param versions version of this service's streams, one for each person, to be matched by commands
 */
@Schema(description = "A case as the reintegration desk sees it: arrival, plan, package used and left.")
public record CaseFile(
        String caseId,
        Set<StateCode> parties,
        @Nullable RequestPart request,
        @Nullable IdentificationPart identification,
        @Nullable TransportPart transport,
        @Nullable ReintegrationPart reintegration,
        List<HistoryEntry> history,
        Map<String, Long> versions) {

    static CaseFile of(CaseDocument document) {
        return new CaseFile(
                document.key(),
                document.parties(),
                document.section(RequestPart.class).orElse(null),
                document.section(IdentificationPart.class).orElse(null),
                document.section(TransportPart.class).orElse(null),
                document.section(ReintegrationPart.class).orElse(null),
                document.history(),
                own(document));
    }

    private static Map<String, Long> own(CaseDocument document) {
        return document.versions().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ReintegrationCommand.STREAM_TYPE + "-"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
