package homeward.casefile.summary;

import static homeward.casefile.testing.Family.ARRIVES;
import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.ITINERARY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.announced;
import static homeward.casefile.testing.Family.received;
import static homeward.casefile.testing.Family.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.casefile.summary.ReintegrationSummary.Returnee;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.stages.ReintegrationStage;
import homeward.testkit.SectionSpec;

class ReintegrationSummaryTest {

    @Test
    void everyPersonIsSummedUpApart() {
        SectionSpec.of(Summaries.REINTEGRATION.section())
                .given(announced(PARENT), announced(CHILD), received(CHILD))
                .when(new ReintegrationClosed(CASE, CHILD, ReintegrationOutcome.PLAN_COMPLETED))
                .then(new ReintegrationSummary(List.of(
                        new Returnee(PARENT, ReintegrationStage.ANNOUNCED, null, null, ReintegrationStage.ANNOUNCED),
                        new Returnee(
                                CHILD,
                                ReintegrationStage.CLOSED,
                                ARRIVES,
                                ReintegrationOutcome.PLAN_COMPLETED,
                                ReintegrationStage.ANNOUNCED))));
    }

    @Test
    void aPeriodThatRunsAgainReturnsToTheStageBeforeItsEnd() {
        Instant corrected = ARRIVES.plusSeconds(3600);
        SectionSpec.of(Summaries.REINTEGRATION.section())
                .given(announced(CHILD), received(CHILD))
                .given(new PlanAgreed(CASE, CHILD, new UUID(8, 1), List.of(), null))
                .given(new AssistancePeriodEnded(CASE, CHILD, ARRIVES))
                .given(new ReintegrationClosed(CASE, CHILD, ReintegrationOutcome.PERIOD_ENDED))
                .given(new ReceptionCorrected(CASE, CHILD, ITINERARY, ARRIVES, corrected, source(10)))
                .when(new AssistancePeriodMoved(CASE, CHILD, ARRIVES, corrected))
                .then(new ReintegrationSummary(List.of(
                        new Returnee(CHILD, ReintegrationStage.PLANNED, corrected, null, ReintegrationStage.PLANNED))));
    }
}
