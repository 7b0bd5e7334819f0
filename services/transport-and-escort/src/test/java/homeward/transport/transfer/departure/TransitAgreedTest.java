package homeward.transport.transfer.departure;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUEST;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.readyButForTransit;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static homeward.transport.transfer.Given.transitRevoked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransitAnnounced;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.testkit.DeciderSpec;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferState;

class TransitAgreedTest {

    private static final String RULE = "transit-agreed";

    @Test
    void I08_noDepartureThroughAStateThatHasNotAgreed() {
        readyButForTransit(TestTransit.limits()).when(depart(1)).refused(Kind.RULE, RULE);
        readyButForTransit(TestTransit.limits(), transitRequested())
                .when(depart(1))
                .refused(Kind.RULE, RULE);
        readyButForTransit(TestTransit.limits(), transitRequested(), refused())
                .when(depart(1))
                .refused(Kind.RULE, RULE);
        readyButForTransit(TestTransit.limits(), transitRequested(), transitAuthorised(), transitRevoked())
                .when(depart(1))
                .refused(Kind.RULE, RULE);
        readyButForTransit(TestTransit.limits(), transitRequested(), transitAuthorised())
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void anAgreementRevokedOnTheWayStopsTheNextLeg() {
        readyButForTransit(TestTransit.limits(), transitRequested(), transitAuthorised())
                .given(departed(1), arrived(1), transitRevoked())
                .at(ONWARD)
                .when(depart(2))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void silenceDoesNotSufficeBeforeItIsAnnounced() {
        var requested = readyButForTransit(TestTransit.silenceSuffices(true), transitRequested());
        requested
                .when(depart(1))
                .refused(Kind.RULE, RULE)
                .given(new TransitAnnounced(CASE, ITINERARY, REQUEST, TRANSIT, TestTransit.basis("onSilence", true)))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void theTravellersLeaveTheTransitStateWhileTheAgreementCanBeUsed() {
        agreedUntil(ONWARD).when(depart(1)).refused(Kind.RULE, RULE);
        agreedUntil(ONWARD.plusMillis(1)).when(depart(1)).then(departed(1));
        agreedUntil(ONWARD.plusMillis(1))
                .given(departed(1), arrived(1))
                .at(ONWARD.plusMillis(1))
                .when(new TransferCommand.RecordDeparture(CASE, ITINERARY, 2, ONWARD.plusMillis(1)))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void aLateDepartureMovesTheMomentUntilWhichTheAgreementMustLast() {
        Duration late = Duration.ofHours(3);
        var depart = new TransferCommand.RecordDeparture(CASE, ITINERARY, 1, DEPARTS.plus(late));
        agreedUntil(ONWARD.plus(late)).at(DEPARTS.plus(late)).when(depart).refused(Kind.RULE, RULE);
        agreedUntil(ONWARD.plus(late).plusMillis(1))
                .at(DEPARTS.plus(late))
                .when(depart)
                .thenTypes(TransferEvent.Departed.class);
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> agreedUntil(Instant end) {
        return readyButForTransit(
                TestTransit.limits(),
                transitRequested(),
                new TransitAuthorised(
                        CASE, ITINERARY, REQUEST, TRANSIT, Set.of(), end, TestTransit.basis("usableFor", true)));
    }

    @Test
    void aRuleThatWasReadMakesConsentUnnecessary() {
        alone(TestTransit.airside(true)).when(depart(1)).then(departed(1));
        alone(TestTransit.airside(true), transitRequested()).when(depart(1)).then(departed(1));
    }

    @Test
    void aRuleThatWasNotReadStopsAndSaysSo() {
        Refusal refusal = alone(TestTransit.airside(false)).when(depart(1)).refusal();

        assertThat(refusal.rule()).isEqualTo(RULE);
        assertThat(refusal.detail()).contains("was not read");
        assertThat(refusal.basis()).isEqualTo(TestTransit.basis("airside", false));
    }

    @Test
    void aStateThatSaidNoIsNotCrossedWhateverARuleSays() {
        alone(TestTransit.airside(true), transitRequested(), refused())
                .when(depart(1))
                .refused(Kind.RULE, RULE);
    }

    @Test
    void anAirsideRuleCoversNeitherEscortedTravellersNorLongStaysNorOtherKindsOfReturn() {
        readyButForTransit(TestTransit.airside(true)).when(depart(1)).refused(Kind.RULE, RULE);
        alone(TestTransit.airside(2, Set.of(ReturnKind.FORCED), true))
                .when(depart(1))
                .then(departed(1));
        alone(TestTransit.airside(1, Set.of(ReturnKind.FORCED), true))
                .when(depart(1))
                .refused(Kind.RULE, RULE);
        alone(TestTransit.airside(2, Set.of(ReturnKind.VOLUNTARY), true))
                .when(depart(1))
                .refused(Kind.RULE, RULE);
    }

    /** An adult without escort, who changes planes within two hours. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> alone(
            TestTransit rules, TransferEvent... more) {
        return Given.transfer(rules)
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), assessed(SIBLING_OF_AGE))
                .given(Given.fit(SIBLING_OF_AGE))
                .given(
                        new ItineraryProposed(CASE, ITINERARY, Set.of(SIBLING_OF_AGE), legs(), false, NOTICE, PLANNER),
                        notified(ITINERARY))
                .given(more)
                .at(Given.DEPARTS);
    }

    private static TransitRefused refused() {
        return new TransitRefused(CASE, ITINERARY, REQUEST, TRANSIT, List.of());
    }
}
