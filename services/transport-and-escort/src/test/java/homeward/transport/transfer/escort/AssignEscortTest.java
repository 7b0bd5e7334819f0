package homeward.transport.transfer.escort;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.LEADER;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;

class AssignEscortTest {

    private static final PersonId ESCORT = new PersonId(new UUID(2, 11));
    private static final Personal<EscortIdentity> IDENTITY =
            Personal.of(ESCORT, new EscortIdentity("Ada Exemplar", "E-0001"));

    @Test
    void anEscortIsAssignedToAnEscortedItinerary() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .when(assign(ITINERARY))
                .then(new EscortAssigned(
                        CASE, ITINERARY, ESCORT, EscortFunction.MEDICAL_ESCORT, IDENTITY, null, PLANNER));
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
                .given(new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, DEPARTS, Given.REQUESTING, null))
                .when(assign(ITINERARY))
                .refused(Kind.CONFLICT, "transfer-failed");
    }

    @Test
    void nobodyIsNamedTwice() {
        var spec = Given.transfer().given(opened(), proposed(ITINERARY, PARENT), leader());
        spec.when(named("sample  LEADER", "X-9")).refused(Kind.CONFLICT, "escort-named-once");
        spec.when(named("Another Person", "l1")).refused(Kind.CONFLICT, "escort-named-once");
        spec.when(named("Another Person", "X-9")).thenTypes(EscortAssigned.class);
    }

    @Test
    void thereIsOneLeader() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), leader())
                .when(new AssignEscort(CASE, ITINERARY, ESCORT, EscortFunction.ESCORT_LEADER, IDENTITY, null))
                .refused(Kind.CONFLICT, "one-escort-leader");
    }

    @Test
    void anEscortIsReplacedAndNobodyTakesTwoPlaces() {
        var other = new PersonId(new UUID(2, 10));
        var spec = Given.transfer().given(opened(), proposed(ITINERARY, PARENT), leader());
        spec.when(replace(LEADER, other, "Sample Leader")).refused(Kind.CONFLICT, "escort-named-once");
        spec.when(replace(other, other, "Another Person")).refused(Kind.UNKNOWN);
        spec.when(replace(LEADER, other, "Another Person"))
                .then(new EscortReplaced(
                        CASE, ITINERARY, LEADER, other, identity(other, "Another Person"), null, PLANNER));
        spec.when(new AssignEscort(CASE, ITINERARY, ESCORT, EscortFunction.ESCORT_LEADER, IDENTITY, null))
                .refused(Kind.CONFLICT, "one-escort-leader");
        spec.as(TestActors.officer("BBB"))
                .when(replace(other, LEADER, "A Third Person"))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void aReplacementOnTheWayStopsNobody() {
        Given.readyToDepart(departed(1), arrived(1))
                .given(new EscortReplaced(CASE, ITINERARY, LEADER, ESCORT, IDENTITY, null, PLANNER))
                .at(Given.ONWARD)
                .when(Given.depart(2))
                .thenTypes(Departed.class);
    }

    @Test
    void onlyTheRequestingStateAssignsEscorts() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .as(TestActors.officer("BBB"))
                .when(assign(ITINERARY))
                .refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    private static AssignEscort named(String name, String number) {
        return new AssignEscort(
                CASE,
                ITINERARY,
                ESCORT,
                EscortFunction.ESCORT,
                Personal.of(ESCORT, new EscortIdentity(name, number)),
                null);
    }

    private static ReplaceEscort replace(PersonId former, PersonId next, String name) {
        return new ReplaceEscort(CASE, ITINERARY, former, next, identity(next, name), null);
    }

    private static Personal<EscortIdentity> identity(PersonId escort, String name) {
        return Personal.of(escort, new EscortIdentity(name, "X-10"));
    }

    private static AssignEscort assign(UUID itinerary) {
        return new AssignEscort(CASE, itinerary, ESCORT, EscortFunction.MEDICAL_ESCORT, IDENTITY, null);
    }
}
