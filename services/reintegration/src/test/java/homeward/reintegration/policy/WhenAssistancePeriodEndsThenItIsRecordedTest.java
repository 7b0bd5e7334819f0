package homeward.reintegration.policy;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;

import org.junit.jupiter.api.Test;

import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
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
    void aClosedFileAwaitsNothing() {
        spec().given(reception(), new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PLAN_COMPLETED))
                .waitsForNothing();
    }

    private static DeadlinesSpec<ReintegrationEvent> spec() {
        return DeadlinesSpec.of(
                new WhenAssistancePeriodEndsThenItIsRecorded(), "reintegration-" + CASE + "-" + PERSON, CASE);
    }
}
