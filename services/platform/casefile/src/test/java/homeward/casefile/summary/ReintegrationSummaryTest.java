package homeward.casefile.summary;

import static homeward.casefile.testing.Family.ARRIVES;
import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.announced;
import static homeward.casefile.testing.Family.received;

import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.casefile.summary.ReintegrationSummary.Returnee;
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
                        new Returnee(PARENT, ReintegrationStage.ANNOUNCED, null, null),
                        new Returnee(CHILD, ReintegrationStage.CLOSED, ARRIVES, ReintegrationOutcome.PLAN_COMPLETED))));
    }
}
