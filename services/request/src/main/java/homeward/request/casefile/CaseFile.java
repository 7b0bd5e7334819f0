package homeward.request.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.stages.ApplicationStage;
import homeward.request.casefile.ApplicationView.Form;
import homeward.request.casefile.ApplicationView.ReplyLimitView;

/**
 * The whole case as the request desk sees it.
 *
 * @param observations section F of the form; only where personal data was asked for and may be read
 * @param identification null before that service has said anything; so are the two after it
 * @param due what this desk waits for, the earliest first
 * @param history every event of the case from all four services, by the time it was recorded
 * @param versions number of events applied by stream; a stream's is what {@code If-Match} takes
 */
public record CaseFile(
        CaseId caseId,
        Set<StateCode> parties,
        ApplicationStage stage,
        @Nullable Form form,
        @Nullable Instant receivedAt,
        @Nullable ReplyLimitView replyLimit,
        List<CaseFilePerson> persons,
        List<ConcernView> concerns,
        @Nullable WithdrawalReason withdrawn,
        @Nullable CaseOutcome outcome,
        @Nullable String observations,
        @Nullable IdentificationView identification,
        @Nullable TransferView transfer,
        @Nullable ReintegrationView reintegration,
        List<DueMoment> due,
        List<HistoryEntry> history,
        Map<String, Long> versions) {}
