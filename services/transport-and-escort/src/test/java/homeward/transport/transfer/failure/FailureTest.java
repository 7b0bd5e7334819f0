package homeward.transport.transfer.failure;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.legs;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.FailTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;

class FailureTest {

    private static final FailTransfer FAIL =
            new FailTransfer(CASE, ITINERARY, FailureReason.CARRIER_REFUSED, DEPARTS, null);

    @Test
    void aTransferFailsBeforeOrAfterDeparture() {
        Given.readyToDepart().when(FAIL).thenTypes(TransferFailed.class);
        Given.readyToDepart(departed(1), arrived(1), departed(2))
                .at(ARRIVES)
                .when(FAIL)
                .invalid("failedAt")
                .when(new FailTransfer(CASE, ITINERARY, FailureReason.CARRIER_REFUSED, ARRIVES, null))
                .thenTypes(TransferFailed.class, TakeBackOpened.class);
    }

    @Test
    void aFailedItineraryAcceptsNoFurtherCommands() {
        Given.readyToDepart()
                .when(FAIL)
                .thenTypes(TransferFailed.class)
                .when(depart(1))
                .refused(Kind.CONFLICT, "transfer-failed");
    }

    @Test
    void itsTravellersMayGetANewItinerary() {
        Given.readyToDepart()
                .when(FAIL)
                .thenTypes(TransferFailed.class)
                .when(new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(PARENT, CHILD), legs(), true))
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void theAccountConcernsATraveller() {
        Given.readyToDepart()
                .when(new FailTransfer(
                        CASE,
                        ITINERARY,
                        FailureReason.PERSON_ABSENT,
                        DEPARTS,
                        Personal.of(SIBLING_OF_AGE, "fictional account")))
                .invalid("personId");
    }

    @Test
    void aPersonHandedOverIsNotTransferredAgain() {
        Given.readyToDepart(new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES))
                .when(new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(PARENT), legs(), true))
                .refused(Kind.CONFLICT, "one-itinerary-at-a-time");
    }
}
