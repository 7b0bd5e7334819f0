package homeward.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.casefile.summary.ApplicationSummary.Form;
import homeward.casefile.summary.ApplicationSummary.Suspension;
import homeward.casefile.summary.IdentificationSummary.Identity;
import homeward.casefile.summary.ReintegrationSummary.Returnee;
import homeward.events.CaseId;
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
 * @param changed when the last event of the case was recorded
 */
public record CaseLine(
        CaseId caseId,
        @Nullable Form form,
        int persons,
        Stages stages,
        boolean suspended,
        @Nullable Instant nextDue,
        Instant opened,
        Instant changed) {

    /** The case's stage in each service. */
    public record Stages(
            ApplicationStage application,
            List<IdentificationStage> identification,
            TransferStage transfer,
            List<ReintegrationStage> reintegration) {}

    static CaseLine of(Contents<?> contents, @Nullable Instant nextDue, Instant opened, Instant changed) {
        return new CaseLine(
                contents.caseId(),
                contents.application().form(),
                contents.application().persons().size(),
                new Stages(
                        contents.application().stage(),
                        contents.identification().persons().stream()
                                .map(Identity::stage)
                                .toList(),
                        contents.transfer().stage(),
                        contents.reintegration().persons().stream()
                                .map(Returnee::stage)
                                .toList()),
                contents.application().suspensions().stream().anyMatch(Suspension::inForce),
                nextDue,
                opened,
                changed);
    }
}
