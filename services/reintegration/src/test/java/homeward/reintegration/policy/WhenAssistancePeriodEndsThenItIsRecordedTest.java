package homeward.reintegration.policy;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;
import homeward.testkit.DeadlinesSpec;

class WhenAssistancePeriodEndsThenItIsRecordedTest {

    private static final String PERIOD_END = "assistance-period-end";

    @Test
    void theEndIsAwaitedFromReception() {
        spec().given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .waitsForNothing();
        spec().given(reception())
                .waitsFor(PERIOD_END, ENDS)
                .when(PERIOD_END)
                .then(new EndAssistancePeriod(CASE, PERSON));
    }

    @Test
    void anEndedPeriodIsNoLongerAwaited() {
        spec().given(reception(), new AssistancePeriodEnded(CASE, PERSON, ENDS)).waitsForNothing();
    }

    @Test
    void aPeriodThatMovedIsAwaitedAnew() {
        Instant later = ENDS.plusSeconds(86_400);
        var moved = new AssistancePeriodMoved(CASE, PERSON, ENDS, later);
        spec().given(reception(), moved).waitsFor(PERIOD_END, later);
        spec().given(
                        reception(),
                        new AssistancePeriodEnded(CASE, PERSON, ENDS),
                        new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PERIOD_ENDED),
                        moved)
                .waitsFor(PERIOD_END, later);
    }

    @Test
    void aClosedFileAwaitsNothing() {
        spec().given(reception(), new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PLAN_COMPLETED))
                .waitsForNothing();
    }

    private static DeadlinesSpec<ReintegrationEvent> spec() {
        return DeadlinesSpec.of(
                new WhenAssistancePeriodEndsThenItIsRecorded(), "reintegration-" + CASE + "-" + PERSON, CASE);
    }
}
