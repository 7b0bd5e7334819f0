package homeward.reintegration.returnee.assistance;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.ENDS;
import static homeward.reintegration.returnee.Given.GRANT;
import static homeward.reintegration.returnee.Given.OTHER_GRANT;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.euros;
import static homeward.reintegration.returnee.Given.grant;
import static homeward.reintegration.returnee.Given.granted;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent.AssistanceDelivered;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.Dimension;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.PlanAgreed;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.reintegration.returnee.ReintegrationCommand.DeliverAssistance;
import homeward.testkit.TestActors;

class AssistanceTest {

    private static final String RULE = "assistance-within-package";

    @Test
    void arrivalSupportIsGrantedInCash() {
        Given.received()
                .when(grant(AssistanceKind.ARRIVAL_SUPPORT, AssistanceForm.CASH, euros(61_500)))
                .thenTypes(AssistanceGranted.class);
    }

    @Test
    void otherAssistanceIsGrantedInKindOnly() {
        Given.received()
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.CASH, euros(100)))
                .refused(Kind.RULE, RULE);
        Given.received()
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(100)))
                .thenTypes(AssistanceGranted.class);
    }

    @Test
    void allGrantsTogetherStayWithinThePackage() {
        Given.received(granted(OTHER_GRANT, AssistanceKind.HOUSING, 150_000))
                .when(grant(AssistanceKind.BUSINESS_SET_UP, AssistanceForm.IN_KIND, euros(50_001)))
                .refused(Kind.RULE, RULE);
        Given.received(granted(OTHER_GRANT, AssistanceKind.HOUSING, 150_000))
                .when(grant(AssistanceKind.BUSINESS_SET_UP, AssistanceForm.IN_KIND, euros(50_000)))
                .thenTypes(AssistanceGranted.class);
    }

    @Test
    void arrivalSupportHasItsOwnLimit() {
        Given.received(granted(OTHER_GRANT, AssistanceKind.HOUSING, 200_000))
                .when(grant(AssistanceKind.ARRIVAL_SUPPORT, AssistanceForm.CASH, euros(61_500)))
                .thenTypes(AssistanceGranted.class);
        Given.received()
                .when(grant(AssistanceKind.ARRIVAL_SUPPORT, AssistanceForm.CASH, euros(61_501)))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void I16_aForcedReturnHasTheSmallerPackage() {
        Given.person()
                .given(announced(ReturnKind.FORCED), opened(ReturnKind.FORCED), reception())
                .when(grant(AssistanceKind.ARRIVAL_SUPPORT, AssistanceForm.CASH, euros(20_501)))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void anotherCurrencyIsNotConverted() {
        Given.received()
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, new Money(100, "KZT")))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void theLargestAmountDoesNotOverflowTheLimit() {
        Given.received(granted(OTHER_GRANT, AssistanceKind.HOUSING, 1))
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(Long.MAX_VALUE)))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void deliveriesStayWithinTheGrant() {
        Given.received(granted(GRANT, AssistanceKind.HOUSING, 1_000))
                .when(deliver(600))
                .thenTypes(AssistanceDelivered.class)
                .when(deliver(401))
                .refused(Kind.RULE, RULE)
                .when(deliver(400))
                .thenTypes(AssistanceDelivered.class);
    }

    @Test
    void deliveriesOfAllGrantsStayWithinThePackageInForce() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .given(granted(GRANT, AssistanceKind.ARRIVAL_SUPPORT, 20_000))
                .given(granted(OTHER_GRANT, AssistanceKind.ARRIVAL_SUPPORT, 41_500))
                .given(new EntitlementChanged(
                        CASE,
                        PERSON,
                        ReturnKind.FORCED,
                        opened(ReturnKind.FORCED).entitlement()))
                .given(reception())
                .when(new DeliverAssistance(CASE, PERSON, OTHER_GRANT, euros(20_501), RECEIVED))
                .refused(Kind.RULE, RULE)
                .when(new DeliverAssistance(CASE, PERSON, OTHER_GRANT, euros(20_000), RECEIVED))
                .thenTypes(AssistanceDelivered.class)
                .when(deliver(501))
                .refused(Kind.RULE, RULE)
                .when(deliver(500))
                .thenTypes(AssistanceDelivered.class);
    }

    @Test
    void nothingIsDeliveredBeforeTheReception() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .given(granted(GRANT, AssistanceKind.HOUSING, 1_000))
                .when(deliver(100))
                .refused(Kind.NOT_YET, "reception-not-learned");
    }

    @Test
    void afterTheMonthsOfThePackageNothingIsGrantedOrDelivered() {
        Given.received(granted(OTHER_GRANT, AssistanceKind.HOUSING, 1_000))
                .at(ENDS)
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(100)))
                .refused(Kind.RULE, "assistance-period")
                .when(new DeliverAssistance(CASE, PERSON, OTHER_GRANT, euros(100), ENDS))
                .refused(Kind.RULE, "assistance-period");
    }

    @Test
    void whatWasDeliveredInTimeMayBeRecordedLater() {
        Given.received(granted(GRANT, AssistanceKind.HOUSING, 1_000))
                .at(ENDS.plusSeconds(1))
                .when(new DeliverAssistance(CASE, PERSON, GRANT, euros(100), ENDS.minusSeconds(1)))
                .thenTypes(AssistanceDelivered.class);
    }

    @Test
    void amountsMustBeGreaterThanZero() {
        Given.received()
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(0)))
                .invalid("amount.minor");
    }

    @Test
    void aPlanStaysWithinThePackage() {
        Given.received().when(plan(euros(200_001))).refused(Kind.RULE, RULE);
        Given.received().when(plan(euros(200_000))).thenTypes(PlanAgreed.class);
    }

    @Test
    void anUnknownGrantIsNotFound() {
        Given.received().when(deliver(100)).refused(Kind.UNKNOWN);
    }

    @Test
    void anotherStateFindsNothing() {
        Given.received()
                .as(TestActors.officer("CCC"))
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(100)))
                .refused(Kind.UNKNOWN);
    }

    private static DeliverAssistance deliver(long minor) {
        return new DeliverAssistance(CASE, PERSON, GRANT, euros(minor), RECEIVED.plusSeconds(60));
    }

    private static AgreePlan plan(Money budget) {
        return new AgreePlan(
                CASE,
                PERSON,
                new UUID(4, 1),
                List.of(new Measure(Dimension.ECONOMIC, AssistanceKind.BUSINESS_SET_UP, budget)),
                null);
    }
}
