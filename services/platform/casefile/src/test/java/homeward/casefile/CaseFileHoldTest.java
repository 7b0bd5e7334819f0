package homeward.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.submitted;
import static homeward.testkit.TestApplication.readmittedInError;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.ReintegrationSummary.Returnee;
import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.TransferSummary;
import homeward.casefile.testing.DeskSpec;
import homeward.casefile.testing.Family;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.stages.ReintegrationStage;
import homeward.events.stages.TransferStage;

class CaseFileHoldTest {

    @Test
    void aCaseRunsUntilItIsClosed() {
        assertThat(CaseFileHold.runs(
                        contents(ApplicationSummary.NOTHING, TransferSummary.NOTHING, ReintegrationSummary.NOTHING),
                        PARENT))
                .isTrue();
        assertThat(CaseFileHold.runs(
                        DeskSpec.of(new Counting<>(Summaries.APPLICATION))
                                .given(submitted())
                                .contents(),
                        PARENT))
                .isTrue();
        assertThat(CaseFileHold.runs(closed().contents(), PARENT)).isFalse();
        assertThat(CaseFileHold.runs(
                        closed().given(readmittedInError(PARENT, new UUID(9, 1), new UUID(9, 2)))
                                .contents(),
                        PARENT))
                .isTrue();
    }

    @Test
    void itRunsWhileAnybodyIsOnTheWay() {
        ApplicationSummary application = closed().contents().application();
        for (TransferStage stage : TransferStage.values()) {
            boolean onTheWay = stage == TransferStage.UNDER_WAY || stage == TransferStage.ARRIVED;
            assertThat(CaseFileHold.runs(
                            contents(
                                    application,
                                    new TransferSummary(stage, List.of(), 0, List.of()),
                                    ReintegrationSummary.NOTHING),
                            PARENT))
                    .as(stage.name())
                    .isEqualTo(onTheWay);
        }
    }

    @Test
    void itRunsForAPersonWhoseReintegrationIsOpen() {
        ApplicationSummary application = closed().contents().application();
        for (ReintegrationStage stage : ReintegrationStage.values()) {
            boolean open = stage.compareTo(ReintegrationStage.OPEN) >= 0 && stage != ReintegrationStage.CLOSED;
            Contents<?> contents = contents(
                    application,
                    TransferSummary.NOTHING,
                    new ReintegrationSummary(List.of(new Returnee(PARENT, stage, MONDAY, null, stage))));
            assertThat(CaseFileHold.runs(contents, PARENT)).as(stage.name()).isEqualTo(open);
            assertThat(CaseFileHold.runs(contents, CHILD)).as(stage.name()).isFalse();
        }
    }

    private static DeskSpec<Counting.Count, Counting.Count> closed() {
        return DeskSpec.of(new Counting<>(Summaries.APPLICATION)).given(submitted(), Family.closed(CaseEnd.REFUSED));
    }

    private static Contents<?> contents(
            ApplicationSummary application, TransferSummary transfer, ReintegrationSummary reintegration) {
        return new Contents<>(
                CASE, application, IdentificationSummary.NOTHING, transfer, reintegration, new Counting.Count(0));
    }
}
