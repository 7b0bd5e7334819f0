package homeward.reintegration.returnee.opening;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.ITINERARY;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.euros;
import static homeward.reintegration.returnee.Given.grant;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.received;
import static homeward.reintegration.returnee.Given.reception;
import static homeward.reintegration.returnee.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.reintegration.ReintegrationEvent.ReceptionLearned;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.EndAssistancePeriod;
import homeward.reintegration.returnee.ReintegrationCommand.GrantAssistance;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandoverCorrection;

/** The period of assistance counts from the handover as the states have corrected it. */
class LearnHandoverCorrectionTest {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Instant LATER = RECEIVED.plus(MONTH);
    private static final Instant LATER_END = ENDS.plus(MONTH);
    private static final LearnHandoverCorrection CORRECTION = correction(LATER, 25);
    private static final ReceptionCorrected CORRECTED =
            new ReceptionCorrected(CASE, PERSON, ITINERARY, RECEIVED, LATER, source(25));
    private static final AssistancePeriodMoved MOVED = new AssistancePeriodMoved(CASE, PERSON, ENDS, LATER_END);
    private static final GrantAssistance GRANT = grant(AssistanceKind.ARRIVAL_SUPPORT, AssistanceForm.CASH, euros(100));

    @Test
    void thePeriodMovesWithTheReception() {
        received().when(CORRECTION).then(CORRECTED, MOVED).when(CORRECTION).thenNothing();
    }

    @Test
    void anEndedPeriodRunsAgain() {
        received()
                .at(ENDS)
                .when(new EndAssistancePeriod(CASE, PERSON))
                .then(new AssistancePeriodEnded(CASE, PERSON, ENDS))
                .when(GRANT)
                .refused(Kind.RULE, "assistance-period")
                .when(CORRECTION)
                .then(CORRECTED, MOVED)
                .when(GRANT)
                .thenTypes(AssistanceGranted.class)
                .at(LATER_END)
                .when(new EndAssistancePeriod(CASE, PERSON))
                .then(new AssistancePeriodEnded(CASE, PERSON, LATER_END));
    }

    @Test
    void aFileClosedByTheMistakenEndIsOpenAgain() {
        received(
                        new AssistancePeriodEnded(CASE, PERSON, ENDS),
                        new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PERIOD_ENDED))
                .at(ENDS.plusSeconds(60))
                .when(CORRECTION)
                .then(CORRECTED, MOVED)
                .when(GRANT)
                .thenTypes(AssistanceGranted.class);
    }

    @Test
    void aFileClosedForAnotherReasonOrByAnEndThatStandsStaysClosed() {
        for (var outcome : new ReintegrationOutcome[] {
            ReintegrationOutcome.DECLINED, ReintegrationOutcome.RETURN_ENDED, ReintegrationOutcome.PLAN_COMPLETED
        }) {
            received(new ReintegrationClosed(CASE, PERSON, outcome))
                    .when(CORRECTION)
                    .then(CORRECTED)
                    .when(GRANT)
                    .refused(Kind.CONFLICT, "reintegration-closed");
        }
        received(new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.PERIOD_ENDED))
                .at(LATER_END)
                .when(CORRECTION)
                .then(CORRECTED);
    }

    @Test
    void anEarlierReceptionEndsThePeriodEarlier() {
        Instant earlier = RECEIVED.minus(MONTH);
        received()
                .when(correction(earlier, 25))
                .then(
                        new ReceptionCorrected(CASE, PERSON, ITINERARY, RECEIVED, earlier, source(25)),
                        new AssistancePeriodMoved(CASE, PERSON, ENDS, ENDS.minus(MONTH)))
                .at(ENDS.minus(MONTH))
                .when(GRANT)
                .refused(Kind.RULE, "assistance-period");
    }

    @Test
    void onTheSameDayThePeriodStays() {
        Instant minutes = RECEIVED.plusSeconds(600);
        received()
                .when(correction(minutes, 25))
                .then(new ReceptionCorrected(CASE, PERSON, ITINERARY, RECEIVED, minutes, source(25)));
    }

    @Test
    void ofSeveralCorrectionsTheLatestCountsInWhateverOrderTheyAreLearned() {
        received()
                .when(correction(LATER, 26))
                .thenTypes(ReceptionCorrected.class, AssistancePeriodMoved.class)
                .when(correction(RECEIVED.plusSeconds(60), 25))
                .thenNothing()
                .when(correction(RECEIVED, 27))
                .then(
                        new ReceptionCorrected(CASE, PERSON, ITINERARY, LATER, RECEIVED, source(27)),
                        new AssistancePeriodMoved(CASE, PERSON, LATER_END, ENDS));
    }

    @Test
    void aCorrectionBeforeTheHandoverTakesItsPlace() {
        var late = new LearnHandover(CASE, PERSON, ITINERARY, RECEIVED, source(20));
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .when(CORRECTION)
                .then(new ReceptionLearned(CASE, PERSON, ITINERARY, LATER, LATER_END, source(25)))
                .when(late)
                .thenNothing();
    }

    @Test
    void beforeTheApplicationIsKnownTheLatestHandoverWaits() {
        Given.person()
                .when(new LearnHandover(CASE, PERSON, ITINERARY, RECEIVED, source(20)))
                .thenTypes(HandoverLearned.class)
                .when(CORRECTION)
                .then(new HandoverLearned(CASE, PERSON, ITINERARY, LATER, source(25)))
                .when(CORRECTION)
                .thenNothing()
                .when(new AnnounceReturn(
                        CASE,
                        PERSON,
                        Given.REQUESTING,
                        Given.REQUESTED,
                        ReturnKind.FORCED,
                        FamilyRole.PRINCIPAL,
                        source(0)))
                .thenRecorded(events -> assertThat(events.getLast())
                        .isEqualTo(new ReceptionLearned(CASE, PERSON, ITINERARY, LATER, LATER_END, source(25))));
    }

    /** Whoever was handed over again later was received on the first journey. */
    @Test
    void theHandoverOfAnotherJourneyCorrectsNothing() {
        received()
                .when(new LearnHandoverCorrection(CASE, PERSON, new UUID(3, 8), LATER, source(25)))
                .thenNothing();
        Given.person()
                .given(announced(ReturnKind.FORCED), opened(ReturnKind.FORCED), reception())
                .when(CORRECTION)
                .then(CORRECTED, MOVED);
    }

    private static LearnHandoverCorrection correction(Instant receivedAt, long sequence) {
        return new LearnHandoverCorrection(CASE, PERSON, ITINERARY, receivedAt, source(sequence));
    }
}
