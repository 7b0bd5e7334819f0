package homeward.casefile.summary;

import static homeward.casefile.testing.Family.ARRIVES;
import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.DEPARTS;
import static homeward.casefile.testing.Family.ITINERARY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.PLANNER;
import static homeward.casefile.testing.Family.REQUESTING;
import static homeward.casefile.testing.Family.arrived;
import static homeward.casefile.testing.Family.departed;
import static homeward.casefile.testing.Family.handedOver;
import static homeward.casefile.testing.Family.notified;
import static homeward.casefile.testing.Family.proposed;
import static homeward.casefile.testing.Family.transferOpened;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.summary.TransferSummary.JourneyStatus;
import homeward.casefile.summary.TransferSummary.Progress;
import homeward.casefile.summary.VoluntaryWay.Standing;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitApplication;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.testkit.SectionSpec;

class TransferSummaryTest {

    private static final UUID ANOTHER = new UUID(6, 2);

    private static SectionSpec<TransferEvent, TransferSummary> proposedTransfer() {
        return SectionSpec.of(Summaries.TRANSFER.section()).given(transferOpened(), proposed());
    }

    private static Progress progress(TransferSummary summary) {
        return summary.journeys().getFirst().progress();
    }

    private static JourneyStatus status(TransferSummary summary) {
        return progress(summary).status();
    }

    @Test
    void aJourneyIsExpectedAsItIsPlanned() {
        proposedTransfer().then(TransferSummary::stage, TransferStage.PLANNED).thenIt(summary -> {
            assertThat(summary.journeys().getFirst().travellers()).containsExactly(PARENT, CHILD);
            assertThat(summary.journeys().getFirst().departs()).isEqualTo(DEPARTS);
            assertThat(summary.journeys().getFirst().arrives()).isEqualTo(ARRIVES);
        });
    }

    @Test
    void anEscortLeaderIsOnDutyFromTheDayBeforeTheJourneyUntilItsEnd() {
        proposedTransfer()
                .given(leader("officer"))
                .thenIt(summary -> {
                    assertThat(summary.escortedBy("officer", DEPARTS.minus(Duration.ofHours(25))))
                            .isEmpty();
                    assertThat(summary.escortedBy("officer", DEPARTS.minus(Duration.ofHours(23))))
                            .containsExactlyInAnyOrder(PARENT, CHILD);
                    assertThat(summary.escortedBy("another", DEPARTS)).isEmpty();
                    assertThat(summary.escortedBy("officer", ARRIVES.plus(Duration.ofDays(2))))
                            .isEmpty();
                })
                .given(departed(1))
                .thenIt(summary -> assertThat(summary.escortedBy("officer", ARRIVES.plus(Duration.ofDays(2))))
                        .containsExactlyInAnyOrder(PARENT, CHILD))
                .given(new EscortReplaced(CASE, ITINERARY, ESCORT, PARENT, sealed(PARENT), "another", PLANNER))
                .thenIt(summary -> {
                    assertThat(summary.escortedBy("officer", DEPARTS)).isEmpty();
                    assertThat(summary.escortedBy("another", DEPARTS)).containsExactlyInAnyOrder(PARENT, CHILD);
                })
                .given(handedOver())
                .thenIt(summary ->
                        assertThat(summary.escortedBy("another", ARRIVES)).isEmpty());
    }

    @Test
    void aLeaderOfWhomNothingIsKnownIsOnDutyForNobody() {
        proposedTransfer()
                .given(leader(null))
                .thenIt(summary ->
                        assertThat(summary.escortedBy("officer", DEPARTS)).isEmpty());
    }

    private static final PersonId ESCORT = new PersonId(new UUID(2, 9));

    private static EscortAssigned leader(@Nullable String officer) {
        return new EscortAssigned(
                CASE, ITINERARY, ESCORT, EscortFunction.ESCORT_LEADER, sealed(ESCORT), officer, PLANNER);
    }

    private static Personal<EscortIdentity> sealed(PersonId escort) {
        return new Personal.Sealed<>(escort, "key", "AAAA", "event#/identity");
    }

    @Test
    void itIsUnderWayUntilTheLastLegHasArrived() {
        proposedTransfer()
                .when(notified())
                .then(TransferSummaryTest::status, JourneyStatus.NOTIFIED)
                .when(departed(1))
                .then(TransferSummaryTest::status, JourneyStatus.UNDER_WAY)
                .when(arrived(1))
                .then(TransferSummaryTest::status, JourneyStatus.UNDER_WAY)
                .given(departed(2))
                .when(arrived(2))
                .then(TransferSummaryTest::status, JourneyStatus.ARRIVED)
                .then(summary -> progress(summary).departedAt(), DEPARTS)
                .when(handedOver())
                .then(TransferSummaryTest::progress, new Progress(JourneyStatus.HANDED_OVER, DEPARTS, ARRIVES, null));
    }

    @Test
    void aLateNoticeSetsNothingBack() {
        proposedTransfer()
                .given(departed(1))
                .when(notified())
                .then(TransferSummaryTest::status, JourneyStatus.UNDER_WAY)
                .then(TransferSummary::stage, TransferStage.UNDER_WAY);
    }

    @Test
    void theFailureOfAnOlderItineraryIsNotTheTransfersFailure() {
        proposedTransfer()
                .given(another(), departedOnAnother())
                .when(failure())
                .then(TransferSummaryTest::status, JourneyStatus.FAILED)
                .then(TransferSummary::stage, TransferStage.UNDER_WAY);
    }

    @Test
    void aNewItineraryAfterAFailureBeginsAnew() {
        proposedTransfer()
                .when(failure())
                .then(TransferSummary::stage, TransferStage.FAILED)
                .when(another())
                .then(TransferSummary::stage, TransferStage.PLANNED);
    }

    @Test
    void whatIsRepeatedOrComesAfterTheHandoverSetsNothingBack() {
        proposedTransfer()
                .given(departed(1), arrived(1), departed(2), arrived(2), handedOver())
                .when(failure())
                .then(TransferSummary::stage, TransferStage.HANDED_OVER)
                .when(proposed())
                .then(TransferSummary::stage, TransferStage.HANDED_OVER)
                .when(transferOpened())
                .then(TransferSummary::stage, TransferStage.HANDED_OVER);
    }

    private static TransferEvent another() {
        ItineraryProposed first = proposed();
        return new ItineraryProposed(
                CASE, ANOTHER, first.travellers(), first.legs(), first.escorted(), first.proposedAt(), PLANNER);
    }

    private static TransferEvent departedOnAnother() {
        return new Departed(CASE, ANOTHER, 1, DEPARTS);
    }

    private static TransferEvent failure() {
        return new TransferFailed(CASE, ITINERARY, FailureReason.ENTRY_REFUSED, DEPARTS, REQUESTING, null);
    }

    @Test
    void aFailureSaysWhy() {
        proposedTransfer()
                .when(new TransferFailed(CASE, ITINERARY, FailureReason.ENTRY_REFUSED, DEPARTS, REQUESTING, null))
                .then(
                        TransferSummaryTest::progress,
                        new Progress(JourneyStatus.FAILED, null, null, FailureReason.ENTRY_REFUSED));
    }

    @Test
    void aCorrectedHandoverIsShownWithItsTime() {
        proposedTransfer()
                .given(departed(1), handedOver())
                .when(new HandoverTimeCorrected(
                        CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES, ARRIVES.plusSeconds(60)))
                .then(
                        TransferSummaryTest::progress,
                        new Progress(JourneyStatus.HANDED_OVER, DEPARTS, ARRIVES.plusSeconds(60), null));
    }

    @Test
    void incidentsAreCounted() {
        proposedTransfer()
                .when(new IncidentOpened(
                        CASE, new UUID(6, 1), ITINERARY, CHILD, IncidentKind.DEPARTED_AFTER_CONSENT_WAS_LOST))
                .then(TransferSummary::incidents, 1);
    }

    @Test
    void aTransitStateSeesTheStageOfTheJourneyItWasAskedAbout() {
        StateCode transit = new StateCode("CCC");
        proposedTransfer()
                .then(summary -> summary.stageFor(transit), TransferSummary.NOTHING)
                .given(transitRequested(transit), another(), departedOnAnother())
                .then(
                        summary -> summary.stageFor(transit),
                        new TransferSummary(TransferStage.PLANNED, List.of(), 0, List.of()))
                .then(summary -> summary.stageFor(new StateCode("DDD")), TransferSummary.NOTHING);
    }

    @Test
    void travellersWhoCannotGoOnMustBeTakenBackUntilTheyAre() {
        UUID takeBack = new UUID(6, 2);
        proposedTransfer()
                .given(departed(1))
                .when(new TakeBackOpened(
                        CASE, ITINERARY, takeBack, new StateCode("CCC"), Set.of(PARENT), TakeBackCause.TRANSIT_REVOKED))
                .then(summary -> summary.journeys().getFirst().mustBeTakenBack(), true)
                .when(new TakenBack(CASE, ITINERARY, takeBack, ARRIVES))
                .then(summary -> summary.journeys().getFirst().mustBeTakenBack(), false);
    }

    @Test
    void theVoluntaryWayIsOpenUntilTheDeparture() {
        var personal = new Personal.Sealed<VoluntaryDeclaration>(PARENT, "key", "AAAA", "event#/declaration");
        var declared = new VoluntaryReturnDeclared(
                CASE, PARENT, new UUID(6, 4), LocalDate.parse("2026-03-02"), personal, "counsellor");
        SectionSpec.of(Summaries.TRANSFER.section())
                .when(new TransferOpened(
                        CASE,
                        new StateCode("AAA"),
                        new StateCode("BBB"),
                        transferOpened().treaty(),
                        ReturnKind.FORCED,
                        List.of(new Traveller(PARENT, FamilyRole.PRINCIPAL, false, null, null)),
                        transferOpened().source()))
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, null))
                .when(proposed())
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, DEPARTS))
                .when(declared)
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.DECLARED, DEPARTS))
                .when(new VoluntaryReturnRevoked(CASE, PARENT, new UUID(6, 4), LocalDate.parse("2026-03-03")))
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, DEPARTS))
                .when(departed(1))
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.CLOSED, null))
                .when(new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, ARRIVES, REQUESTING, null))
                .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, null));
    }

    @Test
    void theVoluntaryWayEndsWithTheApplicationUntilTheStateConsentsAnew() {
        for (ConsentLoss loss :
                List.of(ConsentLoss.CASE_CLOSED, ConsentLoss.APPLICATION_WITHDRAWN, ConsentLoss.PERSON_WITHDRAWN)) {
            SectionSpec.of(Summaries.TRANSFER.section())
                    .when(new TransferOpened(
                            CASE,
                            new StateCode("AAA"),
                            new StateCode("BBB"),
                            transferOpened().treaty(),
                            ReturnKind.FORCED,
                            List.of(new Traveller(PARENT, FamilyRole.PRINCIPAL, false, null, null)),
                            transferOpened().source()))
                    .when(new ConsentLossLearned(
                            CASE,
                            PARENT,
                            ConsentLoss.EXPIRED,
                            DEPARTS,
                            transferOpened().source()))
                    .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, null))
                    .when(new ConsentLossLearned(
                            CASE, PARENT, loss, DEPARTS, transferOpened().source()))
                    .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.ENDED, null))
                    .when(proposed())
                    .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.ENDED, null))
                    .when(new ConsentLearned(
                            CASE, PARENT, ARRIVES, transferOpened().source()))
                    .then(TransferSummaryTest::way, new VoluntaryWay(PARENT, Standing.OPEN, DEPARTS));
        }
    }

    private static VoluntaryWay way(TransferSummary summary) {
        return summary.voluntaryWays().getFirst();
    }

    private static TransitRequested transitRequested(StateCode state) {
        return new TransitRequested(
                CASE,
                ITINERARY,
                new UUID(6, 3),
                state,
                new TransitApplication(List.of(), state, List.of(), 2, true, true, true, Set.of(), Set.of()),
                new TransitLimits(null, null, true, null, TransitSilence.NO_EFFECT, null),
                PLANNER);
    }
}
