package homeward.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.IdentificationStage;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;

/**
 * One line of a desk's list of cases.
 *
 * @param form null before the application has arrived, and for parties that are not one of the two sides
 * @param persons number of persons in the application
 * @param suspended whether a person's return is suspended
 * @param nextDue the earliest moment the desk waits for
 * @param opened when the first event of the case was recorded
 * @param changed when the last event of the case was recorded; null for a transit state, which is not told of most of them
 */
public record CaseLine(
        CaseId caseId,
        @Nullable Form form,
        int persons,
        Stages stages,
        boolean suspended,
        @Nullable Instant nextDue,
        Instant opened,
        @Nullable Instant changed) {

    /** The case's stage in each service. */
    public record Stages(
            ApplicationStage application,
            List<IdentificationStage> identification,
            TransferStage transfer,
            List<ReintegrationStage> reintegration) {}

    static CaseLine of(CaseId caseId, Lines lines) {
        return new CaseLine(
                caseId,
                lines.application().form(),
                lines.application().persons(),
                lines.stages(),
                lines.application().suspended(),
                lines.nextDue(),
                lines.opened(),
                lines.changed());
    }

    /** What a transit state sees. */
    static CaseLine passage(CaseId caseId, Lines lines, StateCode transitState) {
        return new CaseLine(caseId, null, 0, lines.stagesFor(transitState), false, null, lines.opened(), null);
    }
}
