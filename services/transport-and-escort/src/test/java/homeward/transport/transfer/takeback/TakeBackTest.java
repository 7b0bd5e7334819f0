package homeward.transport.transfer.takeback;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUEST;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.consentLost;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.readyToDepart;
import static homeward.transport.transfer.Given.requestTransit;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitRefusalGround;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.OpenTakeBack;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.RecordTakeBack;
import homeward.transport.transfer.TransferCommand.RefuseTransit;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferState;

class TakeBackTest {

    private static final TransitGrounds GROUNDS =
            new TransitGrounds(Set.of(TransitRefusalGround.ONWARD_JOURNEY_NOT_ASSURED), null);
    private static final RevokeTransit REVOKE = new RevokeTransit(CASE, REQUEST, GROUNDS);
    private static final UUID TAKE_BACK = new UUID(11, 1);
    private static final ProposeItinerary ANEW =
            new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(PARENT, CHILD), nextDay(), true);

    @Test
    void I09_aDenialOfTransitOnTheWayOpensTheTakeBack() {
        readyToDepart(departed(1), arrived(1))
                .at(STOPOVER)
                .as(TestActors.officer("CCC"))
                .when(REVOKE)
                .thenRecorded(events -> {
                    assertThat(events).hasSize(2).first().isInstanceOf(TransitRevoked.class);
                    assertThat(events.getLast()).isInstanceOfSatisfying(TakeBackOpened.class, opened -> {
                        assertThat(opened.from()).isEqualTo(TRANSIT);
                        assertThat(opened.travellers()).containsExactlyInAnyOrder(PARENT, CHILD);
                        assertThat(opened.cause()).isEqualTo(TakeBackCause.TRANSIT_REVOKED);
                    });
                });
        Given.readyButForTransit(TestTransit.NO_RULES, transitRequested(), departed(1))
                .as(TestActors.officer("CCC"))
                .when(new RefuseTransit(CASE, REQUEST, GROUNDS))
                .thenTypes(TransitRefused.class, TakeBackOpened.class);
    }

    @Test
    void beforeDepartureThereIsNobodyToTakeBack() {
        readyToDepart().as(TestActors.officer("CCC")).when(REVOKE).thenTypes(TransitRevoked.class);
    }

    @Test
    void aTransferThatFailsInATransitStateOpensTheTakeBackOnce() {
        var fail = new FailTransfer(CASE, ITINERARY, FailureReason.CARRIER_REFUSED, STOPOVER, null);
        readyToDepart(departed(1)).at(STOPOVER).when(fail).thenTypes(TransferFailed.class, TakeBackOpened.class);
        onTheWay().when(fail).thenTypes(TransferFailed.class);
    }

    @Test
    void whoIsRefusedEntryIsTakenBackFromTheRequestedState() {
        readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .at(ARRIVES)
                .as(TestActors.officer("BBB"))
                .when(new FailTransfer(CASE, ITINERARY, FailureReason.ENTRY_REFUSED, ARRIVES, null))
                .thenRecorded(events -> assertThat(events.getLast())
                        .isInstanceOfSatisfying(
                                TakeBackOpened.class,
                                opened -> assertThat(opened.from()).isEqualTo(REQUESTED)))
                .as(TestActors.officer("AAA"))
                .when(ANEW)
                .refused(Kind.CONFLICT, "take-back-open");
    }

    @Test
    void whoseConsentWasRevokedOnTheWayIsTakenBack() {
        readyToDepart(departed(1), arrived(1), consentLost(PARENT))
                .at(ONWARD)
                .when(depart(2))
                .refused(Kind.RULE, "live-consent-at-departure")
                .when(new FailTransfer(CASE, ITINERARY, FailureReason.ENTRY_REFUSED, ONWARD, null))
                .thenTypes(TransferFailed.class, TakeBackOpened.class);
    }

    @Test
    void whoWasReadmittedInErrorIsTakenBackAndTheOthersAreNot() {
        UUID claim = new UUID(11, 3);
        var handedOver = new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES);
        var opened = new TakeBackOpened(
                CASE, ITINERARY, claim, REQUESTED, Set.of(PARENT), TakeBackCause.READMITTED_IN_ERROR);
        Instant back = ARRIVES.plus(Duration.ofDays(20));
        readyToDepart(departed(1), arrived(1), departed(2), arrived(2), handedOver)
                .at(back)
                .when(new OpenTakeBack(CASE, PARENT, ITINERARY, claim))
                .then(opened)
                .given(decided(Separation.STAYS_BEHIND))
                .when(new RecordTakeBack(CASE, claim, back))
                .then(new TakenBack(CASE, ITINERARY, claim, back));
        readyToDepart(handedOver)
                .when(new OpenTakeBack(CASE, Given.SIBLING_OF_AGE, ITINERARY, claim))
                .invalid("personId");
    }

    private static final UUID CLAIM = new UUID(11, 3);
    private static final UUID OTHER_CLAIM = new UUID(11, 4);
    private static final Instant BACK = ARRIVES.plus(Duration.ofDays(20));
    private static final RecordTakeBack CLAIMED = new RecordTakeBack(CASE, CLAIM, BACK);

    /** Parent and child were handed over; of these persons the readmission was in error, one claim each. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> claimed(PersonId... persons) {
        var received = readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .given(new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES))
                .at(BACK);
        for (int i = 0; i < persons.length; i++) {
            received.when(new OpenTakeBack(CASE, persons[i], ITINERARY, i == 0 ? CLAIM : OTHER_CLAIM))
                    .thenTypes(TakeBackOpened.class);
        }
        return received;
    }

    private static BestInterestDecisionRecorded decided(Separation... separations) {
        return new BestInterestDecisionRecorded(
                CASE,
                CHILD,
                new UUID(8, 1),
                Set.of(separations),
                "Family court",
                Personal.of(CHILD, "text"),
                Given.DECIDER);
    }

    @Test
    void I17_aClaimForTheAdultLeavesNoChildAlone() {
        claimed(PARENT)
                .when(CLAIMED)
                .refused(Kind.RULE, "family-unity")
                .given(decided(Separation.TRAVELS_APART))
                .when(CLAIMED)
                .refused(Kind.RULE, "family-unity")
                .given(decided(Separation.STAYS_BEHIND))
                .when(CLAIMED)
                .thenTypes(TakenBack.class);
    }

    @Test
    void I17_aClaimForTheChildTakesItBackWithItsAdultOrAfterADecision() {
        claimed(CHILD)
                .when(CLAIMED)
                .refused(Kind.RULE, "family-unity")
                .given(decided(Separation.STAYS_BEHIND))
                .when(CLAIMED)
                .refused(Kind.RULE, "family-unity")
                .given(decided(Separation.TRAVELS_APART))
                .when(CLAIMED)
                .thenTypes(TakenBack.class);
    }

    @Test
    void bothAreTakenBackByAClaimEach() {
        for (var order : List.of(List.of(PARENT, CHILD), List.of(CHILD, PARENT))) {
            claimed(order.getFirst(), order.getLast())
                    .when(CLAIMED)
                    .thenTypes(TakenBack.class)
                    .when(new RecordTakeBack(CASE, OTHER_CLAIM, BACK))
                    .thenTypes(TakenBack.class);
        }
    }

    @Test
    void aDecisionThatCameBeforeTheClaimDoesNotKnowIt() {
        readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .given(new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES))
                .given(decided(Separation.STAYS_BEHIND, Separation.TRAVELS_APART))
                .at(BACK)
                .when(new OpenTakeBack(CASE, PARENT, ITINERARY, CLAIM))
                .thenTypes(TakeBackOpened.class)
                .when(CLAIMED)
                .refused(Kind.RULE, "family-unity");
    }

    /** The other parent has stayed, or is back. */
    @Test
    void aChildReturnsToItsAdult() {
        var family = Given.opened(
                Given.adult(PARENT, FamilyRole.PRINCIPAL),
                Given.adult(Given.SIBLING_OF_AGE, FamilyRole.SPOUSE),
                Given.child(CHILD, null));
        Given.transfer()
                .given(family, proposed(ITINERARY, CHILD), departed(1), arrived(1), departed(2), arrived(2))
                .given(new HandoverCompleted(CASE, ITINERARY, Set.of(CHILD), ARRIVES))
                .at(BACK)
                .when(new OpenTakeBack(CASE, CHILD, ITINERARY, CLAIM))
                .thenTypes(TakeBackOpened.class)
                .when(CLAIMED)
                .thenTypes(TakenBack.class);
    }

    /** One parent stays with it. */
    @Test
    void aChildIsNotAloneWhileOneOfItsAdultsStays() {
        var family = Given.opened(
                Given.adult(PARENT, FamilyRole.PRINCIPAL),
                Given.adult(Given.SIBLING_OF_AGE, FamilyRole.SPOUSE),
                Given.child(CHILD, null));
        Set<PersonId> all = Set.of(PARENT, Given.SIBLING_OF_AGE, CHILD);
        var received = Given.transfer()
                .given(family, proposed(ITINERARY, PARENT, Given.SIBLING_OF_AGE, CHILD), departed(1), arrived(1))
                .given(departed(2), arrived(2), new HandoverCompleted(CASE, ITINERARY, all, ARRIVES))
                .at(BACK)
                .when(new OpenTakeBack(CASE, PARENT, ITINERARY, CLAIM))
                .thenTypes(TakeBackOpened.class)
                .when(CLAIMED)
                .thenTypes(TakenBack.class);
        received.when(new OpenTakeBack(CASE, Given.SIBLING_OF_AGE, ITINERARY, OTHER_CLAIM))
                .thenTypes(TakeBackOpened.class)
                .when(new RecordTakeBack(CASE, OTHER_CLAIM, BACK))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void aFlightThatHasBegunStillLands() {
        onTheWay().when(new RecordArrival(CASE, ITINERARY, 1, STOPOVER)).thenTypes(Arrived.class);
    }

    @Test
    void untilTheyAreBackTheTravellersGoNowhereElse() {
        onTheWay().when(requestTransit()).refused(Kind.CONFLICT, "take-back-open");
        onTheWay().given(failed()).when(ANEW).refused(Kind.CONFLICT, "take-back-open");
    }

    @Test
    void whoIsBackMayTravelAgain() {
        onTheWay()
                .at(ARRIVES)
                .when(takenBack())
                .then(
                        new TakenBack(CASE, ITINERARY, TAKE_BACK, ARRIVES),
                        new TransferFailed(
                                CASE, ITINERARY, FailureReason.TRANSIT_DENIED, ARRIVES, Given.REQUESTING, null))
                .when(ANEW)
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void anItineraryThatFailedBeforeFailsOnce() {
        onTheWay().given(failed()).at(ARRIVES).when(takenBack()).thenTypes(TakenBack.class);
    }

    @Test
    void travellersAreTakenBackOnceByTheRequestingStateAfterTheyLeft() {
        onTheWay().at(ARRIVES).as(TestActors.officer("CCC")).when(takenBack()).refused(Kind.NOT_YOURS);
        onTheWay().when(takenBack()).invalid("takenBackAt");
        onTheWay().when(new RecordTakeBack(CASE, TAKE_BACK, DEPARTS)).invalid("takenBackAt");
        onTheWay().when(new RecordTakeBack(CASE, new UUID(11, 9), STOPOVER)).refused(Kind.UNKNOWN);
        onTheWay()
                .at(ARRIVES)
                .when(takenBack())
                .thenTypes(TakenBack.class, TransferFailed.class)
                .when(takenBack())
                .refused(Kind.CONFLICT, "taken-back-once");
    }

    @Test
    void nobodyIsBackBeforeWhatEndedTheJourney() {
        UUID claim = new UUID(11, 3);
        Instant signed = ARRIVES.plus(Duration.ofHours(1));
        readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .given(
                        new HandoverSigned(CASE, ITINERARY, Given.REQUESTING, ARRIVES, signed),
                        new HandoverSigned(CASE, ITINERARY, REQUESTED, signed, signed),
                        new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), signed),
                        new TakeBackOpened(
                                CASE, ITINERARY, claim, REQUESTED, Set.of(PARENT), TakeBackCause.READMITTED_IN_ERROR),
                        decided(Separation.STAYS_BEHIND))
                .at(ARRIVES.plus(Duration.ofDays(20)))
                .when(new RecordTakeBack(CASE, claim, signed.minusSeconds(1)))
                .invalid("takenBackAt")
                .when(new RecordTakeBack(CASE, claim, signed))
                .thenTypes(TakenBack.class);
        onTheWay()
                .given(failed())
                .at(ARRIVES)
                .when(new RecordTakeBack(CASE, TAKE_BACK, STOPOVER.minusSeconds(1)))
                .invalid("takenBackAt");
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> onTheWay() {
        return Given.readyButForTransit(TestTransit.NO_RULES, transitRequested(), transitAuthorised(), departed(1))
                .given(new TransitRevoked(CASE, ITINERARY, REQUEST, TRANSIT, List.of()))
                .given(new TakeBackOpened(
                        CASE, ITINERARY, TAKE_BACK, TRANSIT, Set.of(PARENT, CHILD), TakeBackCause.TRANSIT_REVOKED))
                .at(STOPOVER);
    }

    private static TransferFailed failed() {
        return new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, STOPOVER, Given.REQUESTING, null);
    }

    private static RecordTakeBack takenBack() {
        return new RecordTakeBack(CASE, TAKE_BACK, ARRIVES);
    }

    private static List<Leg> nextDay() {
        Duration day = Duration.ofDays(1);
        return legs().stream()
                .map(leg -> new Leg(
                        leg.mode(),
                        leg.from(),
                        leg.fromState(),
                        leg.to(),
                        leg.toState(),
                        leg.departs().plus(day),
                        leg.arrives().plus(day),
                        leg.carrier()))
                .toList();
    }
}
