package homeward.transport.transfer.escort;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.AssignEscort;

class AssignEscortTest {

    private static final PersonId ESCORT = new PersonId(new UUID(2, 9));
    private static final Personal<EscortIdentity> IDENTITY =
            Personal.of(ESCORT, new EscortIdentity("Ada Exemplar", "E-0001"));

    @Test
    void anEscortIsAssignedToAnEscortedItinerary() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .when(assign(ITINERARY))
                .then(new EscortAssigned(CASE, ITINERARY, ESCORT, EscortFunction.MEDICAL_ESCORT, IDENTITY));
    }

    @Test
    void noEscortIsAssignedToAnUnescortedItinerary() {
        Given.transfer()
                .given(opened(), new ItineraryProposed(CASE, ITINERARY, Set.of(PARENT), legs(), false, NOTICE, PLANNER))
                .when(assign(ITINERARY))
                .refused(Kind.CONFLICT, "escorted-itinerary");
    }

    @Test
    void theItineraryMustExistAndNotHaveFailed() {
        Given.transfer().given(opened()).when(assign(OTHER_ITINERARY)).refused(Kind.UNKNOWN);
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .given(new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, DEPARTS, null))
                .when(assign(ITINERARY))
                .refused(Kind.CONFLICT, "transfer-failed");
    }

    @Test
    void onlyTheRequestingStateAssignsEscorts() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .as(TestActors.officer("BBB"))
                .when(assign(ITINERARY))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    private static AssignEscort assign(UUID itinerary) {
        return new AssignEscort(CASE, itinerary, ESCORT, EscortFunction.MEDICAL_ESCORT, IDENTITY);
    }
}
