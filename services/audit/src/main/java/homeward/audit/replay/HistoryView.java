package homeward.audit.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.StateCode;

/**
 * A page of a case's history, each step after its cause.
 *
 * @param steps number of all steps
 * @param page the steps of this page
 * @param next cursor of the next page; null after the last
 */
public record HistoryView(
        CaseId caseId,
        StateCode requesting,
        StateCode requested,
        int steps,
        List<StepView> page,
        @Nullable String next) {}
