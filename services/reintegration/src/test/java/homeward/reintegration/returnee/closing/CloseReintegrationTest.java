package homeward.reintegration.returnee.closing;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.PERSON;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;

class CloseReintegrationTest {

    @Test
    void aClosedFileStaysClosed() {
        Given.received()
                .when(close(ReintegrationOutcome.DECLINED))
                .then(new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.DECLINED))
                .when(close(ReintegrationOutcome.DECLINED))
                .refused(Kind.CONFLICT, "reintegration-closed");
    }

    @Test
    void onlyAnAgreedPlanIsCompleted() {
        Given.received()
                .when(close(ReintegrationOutcome.PLAN_COMPLETED))
                .refused(Kind.CONFLICT, "plan-before-completion");
        Given.received(new PlanAgreed(CASE, PERSON, new UUID(4, 1), List.of(), null))
                .when(close(ReintegrationOutcome.PLAN_COMPLETED))
                .thenTypes(ReintegrationClosed.class);
    }

    @Test
    void nothingEndsBeforeThePersonIsReceived() {
        for (var outcome : List.of(
                ReintegrationOutcome.DECLINED,
                ReintegrationOutcome.CONTACT_LOST,
                ReintegrationOutcome.MIGRATED_AGAIN)) {
            Given.person()
                    .given(Given.announced(ReturnKind.VOLUNTARY), Given.opened(ReturnKind.VOLUNTARY))
                    .when(close(outcome))
                    .refused(Kind.NOT_YET, "reception-not-learned");
            Given.received().when(close(outcome)).thenTypes(ReintegrationClosed.class);
        }
    }

    @Test
    void periodEndedIsAnOutcomeOnlyAfterTheEndOfThePeriod() {
        Given.received()
                .at(ENDS.minusSeconds(1))
                .when(close(ReintegrationOutcome.PERIOD_ENDED))
                .refused(Kind.CONFLICT, "period-still-running");
        Given.received().at(ENDS).when(close(ReintegrationOutcome.PERIOD_ENDED)).thenTypes(ReintegrationClosed.class);
    }

    @Test
    void theEndOfThePeriodIsRecordedOnce() {
        var end = new EndAssistancePeriod(CASE, PERSON);
        Given.received().at(ENDS.minusSeconds(1)).when(end).thenNothing();
        Given.received()
                .at(ENDS.plusSeconds(5))
                .when(end)
                .then(new AssistancePeriodEnded(CASE, PERSON, ENDS))
                .when(end)
                .thenNothing();
    }

    private static CloseReintegration close(ReintegrationOutcome outcome) {
        return new CloseReintegration(CASE, PERSON, outcome);
    }
}
