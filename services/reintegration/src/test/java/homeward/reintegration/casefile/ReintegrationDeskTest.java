package homeward.reintegration.casefile;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.GRANT;
import static homeward.reintegration.returnee.Given.ITINERARY;
import static homeward.reintegration.returnee.Given.OTHER_GRANT;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.REQUESTED;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.delivered;
import static homeward.reintegration.returnee.Given.euros;
import static homeward.reintegration.returnee.Given.granted;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;
import static homeward.reintegration.returnee.Given.source;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodEnded;
import homeward.events.reintegration.ReintegrationEvent.AssistancePeriodMoved;
import homeward.events.reintegration.ReintegrationEvent.DeliveryTimeCorrected;
import homeward.events.reintegration.ReintegrationEvent.Dimension;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.reintegration.ReintegrationEvent.ReceptionCorrected;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.casefile.Assistance.Budget;
import homeward.reintegration.casefile.Assistance.Period;
import homeward.testkit.SectionSpec;

class ReintegrationDeskTest {

    private static final UUID DELIVERY = new UUID(9, 1);

    private final ReintegrationDesk desk = new ReintegrationDesk();

    private SectionSpec<ReintegrationEvent, Returnees> received() {
        return SectionSpec.folding(desk.nothing(), desk::after)
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY), reception());
    }

    private static Assistance person(Returnees returnees) {
        return returnees.persons().getFirst();
    }

    private static Budget budget(Returnees returnees) {
        return requireNonNull(person(returnees).budget());
    }

    private static List<Money> amounts(Returnees returnees) {
        return person(returnees).grants().stream()
                .map(Assistance.Grant::delivered)
                .toList();
    }

    @Test
    void theFullPackageIsAvailableAtFirst() {
        received()
                .then(returnees -> budget(returnees).postArrivalLeft(), euros(61_500))
                .then(returnees -> budget(returnees).postReturnLeft(), euros(200_000));
    }

    @Test
    void everyGrantReducesItsPartOfThePackage() {
        received()
                .when(granted(GRANT, AssistanceKind.ARRIVAL_SUPPORT, 1_500))
                .then(returnees -> budget(returnees).postArrivalLeft(), euros(60_000))
                .when(granted(OTHER_GRANT, AssistanceKind.HOUSING, 50_000))
                .then(returnees -> budget(returnees).postReturnLeft(), euros(150_000))
                .then(returnees -> budget(returnees).postArrivalLeft(), euros(60_000));
    }

    @Test
    void deliveriesAddUpPerGrant() {
        received()
                .given(granted(GRANT, AssistanceKind.HOUSING, 100), granted(OTHER_GRANT, AssistanceKind.HOUSING, 100))
                .given(delivered(GRANT, DELIVERY, 30, RECEIVED))
                .when(delivered(GRANT, new UUID(9, 2), 20, RECEIVED))
                .then(ReintegrationDeskTest::amounts, List.of(euros(50), euros(0)));
    }

    @Test
    void aCorrectedDeliveryIsShownWithTheMistakenTime() {
        Instant corrected = RECEIVED.plusSeconds(60);
        received()
                .given(granted(GRANT, AssistanceKind.HOUSING, 100), delivered(GRANT, DELIVERY, 30, RECEIVED))
                .when(new DeliveryTimeCorrected(CASE, PERSON, GRANT, DELIVERY, RECEIVED, corrected))
                .then(
                        returnees -> person(returnees).grants().getFirst().deliveries(),
                        List.of(new Assistance.Delivery(DELIVERY, euros(30), corrected, REQUESTED, List.of(RECEIVED))))
                .then(ReintegrationDeskTest::amounts, List.of(euros(30)));
    }

    @Test
    void theLatestPlanIsShown() {
        List<Measure> plan = List.of(new Measure(Dimension.SOCIAL, AssistanceKind.HOUSING, euros(100)));
        received()
                .given(new PlanAgreed(CASE, PERSON, new UUID(8, 1), List.of(), null))
                .when(new PlanAgreed(CASE, PERSON, new UUID(8, 2), plan, null))
                .then(returnees -> person(returnees).plan(), plan);
    }

    @Test
    void thePeriodRunsFromReceptionUntilItsRecordedEnd() {
        received()
                .then(returnees -> person(returnees).period(), new Period(RECEIVED, ENDS, false, List.of()))
                .when(new AssistancePeriodEnded(CASE, PERSON, ENDS))
                .then(returnees -> person(returnees).period(), new Period(RECEIVED, ENDS, true, List.of()));
    }

    @Test
    void aCorrectedReceptionIsShownWithTheMistakenOneAndThePeriodThatRunsAgain() {
        Instant corrected = RECEIVED.plusSeconds(86_400);
        Instant end = ENDS.plusSeconds(86_400);
        received()
                .given(new AssistancePeriodEnded(CASE, PERSON, ENDS))
                .given(new ReceptionCorrected(CASE, PERSON, ITINERARY, RECEIVED, corrected, source(25)))
                .when(new AssistancePeriodMoved(CASE, PERSON, ENDS, end))
                .then(returnees -> person(returnees).period(), new Period(corrected, end, false, List.of(RECEIVED)));
    }

    @Test
    void aPackageComputedAnewIsLessWhatWasGranted() {
        received()
                .given(granted(GRANT, AssistanceKind.HOUSING, 50_000))
                .when(new EntitlementChanged(
                        CASE,
                        PERSON,
                        ReturnKind.FORCED,
                        opened(ReturnKind.FORCED).entitlement()))
                .then(returnees -> budget(returnees).postArrivalLeft(), euros(20_500))
                .then(returnees -> budget(returnees).postReturnLeft(), euros(50_000));
    }

    @Test
    void anAnnouncedPersonHasNoPackageYet() {
        SectionSpec.folding(desk.nothing(), desk::after)
                .when(announced(ReturnKind.FORCED))
                .thenIt(returnees -> assertThat(person(returnees)).isEqualTo(Assistance.expected(PERSON)));
    }
}
