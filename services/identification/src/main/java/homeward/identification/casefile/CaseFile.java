package homeward.identification.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.stages.ApplicationStage;

/**
 * The whole case as the identification desk sees it.
 *
 * @param applicationStage how far the application has come
 * @param transfer null before that service has said anything; so is reintegration
 * @param due what this desk waits for, the earliest first
 * @param history every event of the case from all four services, by the time it was recorded
 * @param versions number of events applied by stream; a stream's is what {@code If-Match} takes
 */
public record CaseFile(
        CaseId caseId,
        Set<StateCode> parties,
        ApplicationStage applicationStage,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable TreatyReference treaty,
        boolean interviewRequested,
        int openConcerns,
        List<CaseFilePerson> persons,
        @Nullable TransferView transfer,
        @Nullable ReintegrationView reintegration,
        List<DueMoment> due,
        List<HistoryEntry> history,
        Map<String, Long> versions) {}
