package homeward.transport.transfer.propose;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.requestTransit;
import static homeward.transport.transfer.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferState;

class ProposalTest {

    @Test
    void legsFollowEachOtherInPlace() {
        var legs = List.of(legs().getFirst(), leg("DDX", TRANSIT, ONWARD, ARRIVES));
        Given.transfer().given(opened()).when(propose(legs)).invalid("legs[1].from");
    }

    @Test
    void legsFollowEachOtherInTime() {
        var legs = List.of(legs().getFirst(), leg("CCX", TRANSIT, STOPOVER.minusSeconds(1), ARRIVES));
        Given.transfer().given(opened()).when(propose(legs)).invalid("legs[1].departs");
    }

    @Test
    void aLegHasADuration() {
        var legs = List.of(leg("AAX", REQUESTING, DEPARTS, DEPARTS));
        Given.transfer().given(opened()).when(propose(legs)).invalid("legs[0].arrives");
    }

    @Test
    void theLastLegEndsInTheRequestedState() {
        Given.transfer()
                .given(opened())
                .when(propose(List.of(legs().getFirst())))
                .invalid("legs[0].toState");
    }

    @Test
    void anItineraryHasALegAndATraveller() {
        Given.transfer().given(opened()).when(propose(List.of())).invalid("legs");
        Given.transfer()
                .given(opened())
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(), legs(), true))
                .invalid("travellers");
    }

    @Test
    void travellersAreThoseOfTheCase() {
        var stranger = new PersonId(new UUID(2, 99));
        Given.transfer()
                .given(opened())
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(stranger), legs(), true))
                .invalid("travellers");
    }

    @Test
    void onlyTheRequestingStateProposes() {
        Given.transfer()
                .given(opened())
                .as(TestActors.officer("BBB"))
                .when(propose(legs()))
                .refused(Kind.NOT_YOURS);
    }

    @Test
    void nothingIsProposedBeforeTheTransferIsOpened() {
        Given.transfer().given(consent(PARENT)).when(propose(legs())).refused(Kind.UNKNOWN);
    }

    @Test
    void aPersonHasOneItineraryAtATime() {
        Given.readyToDepart()
                .when(new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(PARENT), legs(), true))
                .refused(Kind.CONFLICT, "one-itinerary-at-a-time");
    }

    @Test
    void theIdOfAFailedItineraryIsNotReused() {
        Given.readyToDepart(
                        new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, NOTICE, Given.REQUESTING, null))
                .when(propose(legs()))
                .refused(Kind.CONFLICT, "one-itinerary-per-id");
    }

    @Test
    void aStateOnTheWayBecomesAPartyOnlyWhenTransitIsRequestedOfIt() {
        Given.transfer()
                .given(opened(), consent(PARENT), consent(CHILD))
                .when(propose(legs()))
                .thenState(state -> assertThat(state.parties()).containsExactlyInAnyOrder(REQUESTING, REQUESTED))
                .when(requestTransit())
                .thenState(state -> {
                    assertThat(state.parties()).containsExactlyInAnyOrder(REQUESTING, REQUESTED, TRANSIT);
                    assertThat(state.holders()).containsExactlyInAnyOrder(REQUESTING, REQUESTED);
                    assertThat(state.provedTo()).containsExactly(REQUESTING);
                });
    }

    private static ProposeItinerary propose(List<Leg> legs) {
        return new ProposeItinerary(CASE, ITINERARY, Set.of(PARENT, CHILD), legs, true);
    }

    private static Leg leg(String from, StateCode fromState, Instant departs, Instant arrives) {
        return new Leg(TransportMode.LAND, from, fromState, "BBX", REQUESTED, departs, arrives, null);
    }

    @Test
    void itBeginsWhereTheTravellersAre() {
        Given.transfer()
                .given(opened())
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(PARENT, CHILD), List.of(legs().getLast()), false))
                .invalid("legs[0].fromState");
    }

    @Test
    void nobodyIsMovedInACaseThatIsClosedOrForWhomTheApplicationWasWithdrawn() {
        for (ConsentLoss loss :
                List.of(ConsentLoss.CASE_CLOSED, ConsentLoss.APPLICATION_WITHDRAWN, ConsentLoss.PERSON_WITHDRAWN)) {
            var lost = new ConsentLossLearned(CASE, PARENT, loss, NOTICE, source(9));
            Given.transfer()
                    .given(opened(), consent(PARENT), lost)
                    .when(new ProposeItinerary(CASE, ITINERARY, Set.of(PARENT, CHILD), legs(), false))
                    .refused(Kind.CONFLICT, "application-goes-on");
            Given.transfer()
                    .given(opened(), consent(PARENT), proposed(ITINERARY, PARENT, CHILD), lost)
                    .when(new NotifyTransfer(CASE, ITINERARY))
                    .refused(Kind.CONFLICT, "application-goes-on");
        }
    }

    private static List<Leg> through(String place, StateCode state) {
        return List.of(
                new Leg(TransportMode.AIR, "VIE", AUT, place, state, DEPARTS, STOPOVER, null),
                new Leg(TransportMode.AIR, place, state, "SVO", RUS, ONWARD, ARRIVES, null));
    }

    private static final StateCode AUT = new StateCode("AUT");
    private static final StateCode RUS = new StateCode("RUS");
    private static final StateCode TUR = new StateCode("TUR");

    /** From Austria to Russia. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> toRussia() {
        var family = opened();
        return Given.transfer()
                .as(TestActors.officer("AUT"))
                .given(new TransferOpened(
                        CASE, AUT, RUS, family.treaty(), family.kind(), family.travellers(), family.source()));
    }

    @Test
    void aStateIsNotCrossedUnderAnotherOnesName() {
        for (String istanbul : List.of("TRIST", "IST")) {
            toRussia().when(propose(through(istanbul, RUS))).invalid("legs[0].toState");
            toRussia().when(propose(through(istanbul, TUR))).thenTypes(ItineraryProposed.class);
        }
        toRussia().when(propose(through("ZZIST", TUR))).invalid("legs[0].toState");
        toRussia()
                .when(propose(List.of(new Leg(TransportMode.AIR, "TRIST", AUT, "RUMOW", RUS, DEPARTS, ARRIVES, null))))
                .invalid("legs[0].fromState");
    }

    @Test
    void aPlaceWhoseCodeDoesNotTellHasOneStateInACase() {
        toRussia()
                .when(propose(through("ESB", TUR)))
                .thenTypes(ItineraryProposed.class)
                .when(new ProposeItinerary(
                        CASE, OTHER_ITINERARY, Set.of(Given.SIBLING_OF_AGE), through("ESB", RUS), true))
                .invalid("legs[0].toState");
        toRussia()
                .when(propose(List.of(
                        new Leg(TransportMode.AIR, "VIE", AUT, "ESB", TUR, DEPARTS, STOPOVER, null),
                        new Leg(TransportMode.AIR, "ESB", TUR, "ESB", RUS, ONWARD, ARRIVES, null))))
                .invalid("legs[0].toState");
    }

    /** A slip in a plan that was given up binds nobody. */
    @Test
    void unlessTheJourneyFailedBeforeItBegan() {
        toRussia()
                .when(propose(through("ESB", new StateCode("GRC"))))
                .thenTypes(ItineraryProposed.class)
                .given(new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, NOTICE, AUT, null))
                .when(new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(PARENT, CHILD), through("ESB", TUR), true))
                .thenTypes(ItineraryProposed.class);
    }
}
