package homeward.audit.figures;

import static homeward.audit.figures.Played.ONE;
import static homeward.audit.figures.Played.OTHER;
import static homeward.audit.figures.Played.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import homeward.events.StateCode;
import homeward.events.codec.Contracts;
import homeward.events.codec.EventType;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReturnKind;

class CourseTest {

    private static Played one() {
        return Played.submitted(ReturnKind.FORCED, ONE).received(2).due(27);
    }

    private static Played approved() {
        return one().approved(5, ONE);
    }

    private static Played two() {
        return Played.submitted(ReturnKind.FORCED, ONE, OTHER).received(2).due(27);
    }

    @Test
    void anApplicationAndItsReceiptCountOnTheDayOfTheirDecisions() {
        Played played = Played.submitted(ReturnKind.FORCED, ONE);

        assertThat(played.pair()).isEqualTo(new Pair(new StateCode("AUT"), new StateCode("RUS")));
        assertThat(played.last()).isEqualTo(new Fact(Measure.SUBMITTED, day(0), null));
        assertThat(played.received(2).last()).isEqualTo(new Fact(Measure.RECEIVED, day(2), 2));
    }

    @Test
    void aReplyIsInTimeUntilTheLimitEnds() {
        assertThat(one().approved(26, ONE).last()).isEqualTo(new Fact(Measure.APPROVED_IN_TIME, day(26), 24));
        assertThat(one().approved(27, ONE).last()).isEqualTo(new Fact(Measure.LATE, day(27), 25));
        assertThat(Played.submitted(ReturnKind.FORCED, ONE).approved(300, ONE).last())
                .isEqualTo(new Fact(Measure.APPROVED_IN_TIME, day(300), 300));
    }

    @Test
    void aReplyWithinAnExtensionIsInTime() {
        assertThat(one().extended(20, 40).approved(39, ONE).last().measure()).isEqualTo(Measure.APPROVED_IN_TIME);
        assertThat(one().extended(20, 40).approved(40, ONE).last().measure()).isEqualTo(Measure.LATE);
    }

    @Test
    void theFirstClaimOfAReadmissionInErrorCounts() {
        Played claimed = two().approved(5, ONE)
                .approved(5, OTHER)
                .handedOver(35, ONE, OTHER)
                .claimedInError(40, ONE);

        assertThat(claimed.last()).isEqualTo(new Fact(Measure.READMITTED_IN_ERROR, day(40), null));
        assertThat(claimed.claimedInError(41, OTHER).last())
                .isEqualTo(new Fact(Measure.READMITTED_IN_ERROR, day(40), null));
    }

    @Test
    void theTimeOfAReplyRunsFromTheReceiptAsCorrectedBefore() {
        assertThat(one().receivedRather(3, 4).approved(10, ONE).last().days()).isEqualTo(6);
        assertThat(one().approved(10, ONE).receivedRather(11, 4).last().days()).isEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void aRefusalCountsByItsReason(RefusalReason reason) {
        assertThat(one().refused(5, ONE, reason).last().measure()).isEqualTo(Measure.refusedFor(reason));
        assertThat(Measure.REASONS).contains(Measure.refusedFor(reason));
    }

    @Test
    void severalReasonsAreOneOfTheirOwn() {
        assertThat(one().refused(5, ONE, RefusalReason.NOT_A_NATIONAL, RefusalReason.EVIDENCE_FALSE)
                        .last()
                        .measure())
                .isEqualTo(Measure.REFUSED_FOR_SEVERAL_REASONS);
        assertThat(two().refused(5, ONE, RefusalReason.NOT_A_NATIONAL)
                        .refused(6, OTHER, RefusalReason.EVIDENCE_FALSE)
                        .last()
                        .measure())
                .isEqualTo(Measure.REFUSED_FOR_SEVERAL_REASONS);
        assertThat(Measure.REASONS).hasSize(RefusalReason.values().length + 1);
    }

    @Test
    void anApplicationIsAnsweredOnceNobodyAwaitsAnAnswer() {
        Played played = two().approved(5, ONE);
        assertThat(played.measures()).containsExactly(Measure.SUBMITTED, Measure.RECEIVED);

        assertThat(two().approved(5, ONE)
                        .refused(9, OTHER, RefusalReason.NOT_A_NATIONAL)
                        .last())
                .isEqualTo(new Fact(Measure.APPROVED_IN_TIME, day(9), 7));
        assertThat(two().approved(5, ONE).approved(40, OTHER).last().measure()).isEqualTo(Measure.LATE);
        assertThat(two().approved(5, ONE).silent(28, OTHER).last()).isEqualTo(new Fact(Measure.SILENCE, day(28), null));
        assertThat(two().approved(5, ONE).withdrawn(8, OTHER).last())
                .isEqualTo(new Fact(Measure.APPROVED_IN_TIME, day(8), 3));
    }

    @Test
    void theFirstAnswerCounts() {
        assertThat(one().silent(28, ONE).approved(30, ONE).measures())
                .containsExactly(Measure.SUBMITTED, Measure.RECEIVED, Measure.SILENCE);
    }

    @Test
    void aWithdrawnApplicationThatNobodyAnsweredHasNoReply() {
        assertThat(two().withdrawn(8).measures())
                .containsExactly(Measure.SUBMITTED, Measure.RECEIVED, Measure.WITHDRAWN);
    }

    @Test
    void theFirstTravelDocumentThatWasAskedForCounts() {
        assertThat(approved().documentRequested(30, 40).documentIssued(39).last())
                .isEqualTo(new Fact(Measure.DOCUMENT_IN_TIME, day(39), 9));
        assertThat(approved()
                        .documentRequested(30, 40)
                        .documentIssued(40)
                        .last()
                        .measure())
                .isEqualTo(Measure.DOCUMENT_LATE);
        assertThat(approved()
                        .documentRequested(30, null)
                        .documentIssued(400)
                        .last()
                        .measure())
                .isEqualTo(Measure.DOCUMENT_IN_TIME);
        assertThat(approved()
                        .documentRequested(30, 40)
                        .substitutePermitted(40)
                        .documentIssued(41)
                        .last()
                        .measure())
                .isEqualTo(Measure.DOCUMENT_SUBSTITUTE);
        assertThat(approved().documentIssued(41).last().measure()).isEqualTo(Measure.APPROVED_IN_TIME);
    }

    @Test
    void aReturnIsVoluntaryIfAllWhoReturnedSaidSo() {
        Played both = two().approved(5, ONE).approved(5, OTHER).declared(6, ONE);

        assertThat(approved().handedOver(35, ONE).last()).isEqualTo(new Fact(Measure.RETURNED_BY_FORCE, day(35), 30));
        assertThat(Played.submitted(ReturnKind.VOLUNTARY, ONE)
                        .approved(5, ONE)
                        .handedOver(35, ONE)
                        .last()
                        .measure())
                .isEqualTo(Measure.RETURNED_VOLUNTARILY);
        assertThat(both.handedOver(35, ONE).last().measure()).isEqualTo(Measure.RETURNED_VOLUNTARILY);
        assertThat(two().approved(5, ONE)
                        .approved(5, OTHER)
                        .declared(6, ONE)
                        .handedOver(35, ONE, OTHER)
                        .last()
                        .measure())
                .isEqualTo(Measure.RETURNED_BY_FORCE);
        assertThat(approved()
                        .declared(6, ONE)
                        .revoked(7, ONE)
                        .handedOver(35, ONE)
                        .last()
                        .measure())
                .isEqualTo(Measure.RETURNED_BY_FORCE);
    }

    @Test
    void aPlanBeforeTheReturnIsToldFromOneAfterIt() {
        assertThat(approved().planned(20).last()).isEqualTo(new Fact(Measure.PLANNED_BEFORE_RETURN, day(20), null));
        assertThat(approved().handedOver(35, ONE).planned(50).last())
                .isEqualTo(new Fact(Measure.PLANNED_AFTER_RETURN, day(50), 15));
        assertThat(approved().planned(20).handedOver(35, ONE).planned(50).measures())
                .doesNotContain(Measure.PLANNED_AFTER_RETURN);
    }

    @Test
    void theTimeOfAPlanRunsFromTheHandoverAsCorrectedBefore() {
        Played corrected = approved().handedOver(35, ONE).handedOverRather(36, 35, 33, ONE);

        assertThat(corrected.last()).isEqualTo(new Fact(Measure.RETURNED_BY_FORCE, day(35), 30));
        assertThat(corrected.planned(50).last().days()).isEqualTo(17);
        assertThat(approved()
                        .handedOver(35, ONE)
                        .planned(50)
                        .handedOverRather(51, 35, 33, ONE)
                        .last()
                        .days())
                .isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource(ReintegrationOutcome.class)
    void aReintegrationCountsByItsOutcomeUnlessTheReturnItselfEndedIt(ReintegrationOutcome outcome) {
        Measure last = approved().closed(60, outcome).last().measure();

        assertThat(last)
                .isEqualTo(
                        outcome == ReintegrationOutcome.RETURN_ENDED
                                ? Measure.APPROVED_IN_TIME
                                : Measure.closedWith(outcome).orElseThrow());
    }

    /** So of each quarter what follows never counts more than what it presupposes. */
    @Test
    void whoeverGoesAheadOfTheFamilyCountsOnceAllAreAnswered() {
        Played ahead = two().approved(5, ONE)
                .documentRequested(6, null)
                .documentIssued(8)
                .handedOver(35, ONE);
        assertThat(ahead.measures()).containsExactly(Measure.SUBMITTED, Measure.RECEIVED);

        ahead.refused(40, OTHER, RefusalReason.NOT_A_NATIONAL);
        assertThat(ahead.measures())
                .containsExactly(
                        Measure.SUBMITTED,
                        Measure.RECEIVED,
                        Measure.LATE,
                        Measure.DOCUMENT_IN_TIME,
                        Measure.RETURNED_BY_FORCE);
        assertThat(ahead.last()).isEqualTo(new Fact(Measure.RETURNED_BY_FORCE, day(40), 30));
    }

    @Test
    void nobodyAwaitsAnAnswerInAClosedCase() {
        assertThat(two().approved(5, ONE).handedOver(35, ONE).caseClosed(36).measures())
                .containsExactly(
                        Measure.SUBMITTED, Measure.RECEIVED, Measure.APPROVED_IN_TIME, Measure.RETURNED_BY_FORCE);
        assertThat(two().caseClosed(36).measures()).containsExactly(Measure.SUBMITTED, Measure.RECEIVED);
    }

    @Test
    void everyEventThatIsLookedAtExists() {
        assertThat(Contracts.found().all().stream().map(EventType::name)).containsAll(Course.KINDS);
    }

    @Test
    void everyStageEndsWithWhatIsCounted() {
        assertThat(Arrays.stream(Stage.values()).flatMap(stage -> stage.ends().stream()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Stage.values()))
                .allSatisfy(stage -> assertThat(Measure.COUNTED).containsAll(stage.ends()));
        assertThat(Arrays.stream(Stage.values()))
                .allSatisfy(stage -> assertThat(stage.ends()).containsAll(stage.late()));
    }
}
