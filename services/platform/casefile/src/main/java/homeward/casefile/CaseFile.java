package homeward.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.TransferSummary;
import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.StateCode;

/**
 * A case as shown by one desk. The four summaries are the same at every desk.
 *
 * @param desk the desk's own part
 * @param due the moments the desk waits for, earliest first
 * @param history the events of the case from all four services, each after its cause; of a service with more than 200 the last
 *     100 to 200
 * @param older number of older events, to be read page by page; null if there are none
 * @param versions number of events applied, by stream; the value for {@code If-Match}
 */
public record CaseFile<D>(
        CaseId caseId,
        Set<StateCode> parties,
        ApplicationSummary application,
        IdentificationSummary identification,
        TransferSummary transfer,
        ReintegrationSummary reintegration,
        D desk,
        List<DueMoment> due,
        List<HistoryEntry> history,
        @Nullable Long older,
        Map<String, Long> versions) {}
