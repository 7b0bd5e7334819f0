package homeward.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.TransferSummary;
import homeward.chassis.deciding.Openings;
import homeward.chassis.documents.CaseDocument;
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
        Map<String, Long> versions) {

    /**
     * Everything that a document says of a case, as for the two sides; {@link Shown} leaves out what is not for a reader.
     *
     * @param now time of the movable clock
     * @param by opens what the reader's state may read, for rules that depend on it; what is shown remains sealed
     */
    public static <O, V> CaseFile<V> of(
            Desk<?, O, V> desk, Contents<O> contents, CaseDocument document, Instant now, Openings by) {
        CaseFile<V> file = of(desk, contents, document.parties(), document.versions(), now, by);
        return new CaseFile<>(
                file.caseId,
                file.parties,
                file.application,
                file.identification,
                file.transfer,
                file.reintegration,
                file.desk,
                file.due,
                document.history(),
                older(document),
                file.versions);
    }

    /** The same without the history, which is read elsewhere; not from a document. */
    public static <O, V> CaseFile<V> of(
            Desk<?, O, V> desk,
            Contents<O> contents,
            Set<StateCode> parties,
            Map<String, Long> versions,
            Instant now,
            Openings by) {
        return new CaseFile<>(
                contents.caseId(),
                parties,
                contents.application(),
                contents.identification(),
                contents.transfer(),
                contents.reintegration(),
                desk.show(contents, now, by),
                desk.due(contents).stream()
                        .sorted(Comparator.comparing(DueMoment::due))
                        .toList(),
                List.of(),
                null,
                versions);
    }

    private static @Nullable Long older(CaseDocument document) {
        long older =
                document.older().values().stream().mapToLong(Long::longValue).sum();
        return older == 0 ? null : older;
    }
}
