package homeward.transport.transfer.handover;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.RecordArrival;
import homeward.transport.transfer.TransferCommand.SignHandover;

class HandoverTest {

    private static final Instant SIGNED = ARRIVES.plusSeconds(600);
    private static final SignHandover SIGN = new SignHandover(CASE, ITINERARY, SIGNED);

    @Test
    void theSecondSignatureCompletesTheHandover() {
        Given.readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .at(SIGNED.plusSeconds(60))
                .when(SIGN)
                .then(new HandoverSigned(CASE, ITINERARY, REQUESTING, SIGNED, SIGNED.plusSeconds(60)))
                .as(TestActors.officer("BBB"))
                .when(new SignHandover(CASE, ITINERARY, SIGNED.plusSeconds(60)))
                .then(
                        new HandoverSigned(CASE, ITINERARY, REQUESTED, SIGNED.plusSeconds(60), SIGNED.plusSeconds(60)),
                        new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), SIGNED.plusSeconds(60)));
    }

    @Test
    void nobodyIsHandedOverForWhomTheApplicationWasWithdrawnOnTheWay() {
        Given.readyToDepart(
                        departed(1),
                        arrived(1),
                        departed(2),
                        arrived(2),
                        new ConsentLossLearned(CASE, CHILD, ConsentLoss.PERSON_WITHDRAWN, STOPOVER, Given.source(7)))
                .at(SIGNED)
                .when(SIGN)
                .refused(Kind.CONFLICT, "application-goes-on");
    }

    @Test
    void oneStateCannotSignForBoth() {
        Given.readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .at(SIGNED)
                .when(SIGN)
                .thenTypes(HandoverSigned.class)
                .when(SIGN)
                .refused(Kind.CONFLICT, "each-side-signs-once");
    }

    @Test
    void nobodySignsBeforeTheLastArrival() {
        Given.readyToDepart(departed(1), arrived(1), departed(2))
                .at(SIGNED)
                .when(SIGN)
                .refused(Kind.CONFLICT, "handover-after-last-arrival");
    }

    @Test
    void aTransitStateDoesNotSign() {
        Given.readyToDepart(departed(1), arrived(1), departed(2), arrived(2))
                .as(TestActors.officer("CCC"))
                .at(SIGNED)
                .when(SIGN)
                .refused(Kind.NOT_YOURS);
    }

    @Test
    void aLegEndsOnlyOnceAndOnlyAfterItHasBegun() {
        var arrive = new RecordArrival(CASE, ITINERARY, 1, STOPOVER);
        Given.readyToDepart().at(STOPOVER).when(arrive).refused(Kind.CONFLICT, "legs-in-order");
        Given.readyToDepart(departed(1))
                .at(STOPOVER)
                .when(arrive)
                .then(arrived(1))
                .when(arrive)
                .refused(Kind.CONFLICT, "legs-in-order");
        Given.readyToDepart(departed(1))
                .at(STOPOVER)
                .when(new RecordArrival(CASE, ITINERARY, 1, DEPARTS))
                .invalid("arrivedAt");
    }
}
