package homeward.transport.transfer.voluntary;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.consentLost;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.readyToDepart;
import static homeward.transport.transfer.Given.suspended;
import static homeward.transport.transfer.Given.unfit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Role;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RevokeVoluntaryReturn;

class VoluntaryReturnTest {

    private static final UUID DECLARATION = new UUID(12, 1);
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final DeclareVoluntaryReturn DECLARE =
            new DeclareVoluntaryReturn(CASE, PARENT, DECLARATION, DAY, Personal.of(PARENT, declaration()));
    private static final RevokeVoluntaryReturn REVOKE = new RevokeVoluntaryReturn(CASE, PARENT, DAY);

    private static final Actor COUNSELLOR =
            new Actor("counsellor", Given.REQUESTING, "Advice office of AAA", Set.of(Role.REINTEGRATION_COUNSELLOR));

    private static VoluntaryDeclaration declaration() {
        return new VoluntaryDeclaration("Georgian", "Nino Exemplar", "Ada Exemplar", null);
    }

    private static VoluntaryReturnDeclared declared(PersonId person) {
        return new VoluntaryReturnDeclared(
                CASE, person, DECLARATION, DAY, Personal.of(person, declaration()), COUNSELLOR.id());
    }

    @Test
    void aDeclarationIsRecordedOnceAndRevokedByThePerson() {
        Given.transfer()
                .given(opened())
                .as(COUNSELLOR)
                .when(DECLARE)
                .then(declared(PARENT))
                .when(DECLARE)
                .refused(Kind.CONFLICT, "declared-once")
                .when(REVOKE)
                .then(new VoluntaryReturnRevoked(CASE, PARENT, DECLARATION, DAY))
                .when(REVOKE)
                .refused(Kind.CONFLICT, "declaration-stands")
                .when(DECLARE)
                .then(declared(PARENT));
    }

    @Test
    void theWayIsOpenUntilTheDeparture() {
        readyToDepart().as(COUNSELLOR).when(DECLARE).then(declared(PARENT));
        readyToDepart(departed(1)).as(COUNSELLOR).when(DECLARE).refused(Kind.CONFLICT, "voluntary-until-departure");
        readyToDepart(declared(PARENT), departed(1))
                .as(COUNSELLOR)
                .when(REVOKE)
                .refused(Kind.CONFLICT, "voluntary-until-departure");
        readyToDepart(
                        departed(1),
                        new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, DEPARTS, Given.REQUESTING, null))
                .as(COUNSELLOR)
                .when(DECLARE)
                .then(declared(PARENT));
    }

    @Test
    void whereTheApplicationHasEndedNothingIsDeclaredOrRevoked() {
        for (ConsentLoss loss :
                List.of(ConsentLoss.CASE_CLOSED, ConsentLoss.APPLICATION_WITHDRAWN, ConsentLoss.PERSON_WITHDRAWN)) {
            var ended = new ConsentLossLearned(CASE, PARENT, loss, NOTICE, Given.source(9));
            Given.transfer()
                    .given(opened(), ended)
                    .as(COUNSELLOR)
                    .when(DECLARE)
                    .refused(Kind.CONFLICT, "application-goes-on");
            Given.transfer()
                    .given(opened(), declared(PARENT), ended)
                    .as(COUNSELLOR)
                    .when(REVOKE)
                    .refused(Kind.CONFLICT, "application-goes-on");
        }
        Given.transfer()
                .given(opened(), consentLost(PARENT))
                .as(COUNSELLOR)
                .when(DECLARE)
                .then(declared(PARENT));
    }

    @Test
    void onlyAnIndependentOfficerOfTheRequestingStateRecordsIt() {
        Given.transfer()
                .given(opened())
                .as(TestActors.officer("BBB"))
                .when(DECLARE)
                .refused(Kind.NOT_YOURS);
        Given.transfer()
                .given(opened())
                .as(TestActors.with("AAA", Role.REINTEGRATION_COUNSELLOR, Role.ESCORT_LEADER))
                .when(DECLARE)
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
    }

    @Test
    void theDayIsNotInTheFuture() {
        Given.transfer()
                .given(opened())
                .when(new DeclareVoluntaryReturn(
                        CASE, PARENT, DECLARATION, DAY.plusDays(1), Personal.of(PARENT, declaration())))
                .invalid("declaredOn");
    }

    @Test
    void nothingIsRevokedBeforeItWasDeclared() {
        Given.transfer()
                .given(opened(), declared(PARENT))
                .when(new RevokeVoluntaryReturn(CASE, PARENT, DAY.minusDays(1)))
                .invalid("revokedOn");
    }

    @Test
    void aReturnAppliedForAsVoluntaryIsDeclaredAndRevokedByThePersonToo() {
        var spec = Given.transfer().given(opened(ReturnKind.VOLUNTARY)).as(COUNSELLOR);
        assertThat(spec.state().kind(Set.of(PARENT))).isEqualTo(ReturnKind.VOLUNTARY);
        assertThat(spec.state().returnsByOwnWill(PARENT)).isFalse();
        spec.when(DECLARE)
                .then(declared(PARENT))
                .when(REVOKE)
                .then(new VoluntaryReturnRevoked(CASE, PARENT, DECLARATION, DAY));
        assertThat(spec.state().kind(Set.of(PARENT))).isEqualTo(ReturnKind.FORCED);
        spec.when(DECLARE).then(declared(PARENT));
        assertThat(spec.state().kind(Set.of(PARENT))).isEqualTo(ReturnKind.VOLUNTARY);
        assertThat(spec.state().returnsByOwnWill(PARENT)).isTrue();
    }

    @Test
    void aDeclarationDropsNoRuleThatProtectsThePerson() {
        for (TransferEvent obstacle :
                List.of(suspended(PARENT), consentLost(PARENT), unfit(PARENT, NOTICE.plusSeconds(60)))) {
            String rule = readyToDepart(obstacle).when(depart(1)).refusal().rule();
            readyToDepart(declared(PARENT), declared(CHILD), obstacle)
                    .when(depart(1))
                    .refused(Kind.RULE, rule);
        }
        Given.transfer()
                .given(opened(), declared(CHILD))
                .when(new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), legs(), true))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void onlyIfAllTravellersDeclareItIsTheJourneyVoluntary() {
        var state = Given.transfer().given(opened(), declared(PARENT)).state();
        assertThat(state.kind(Set.of(PARENT))).isEqualTo(ReturnKind.VOLUNTARY);
        assertThat(state.kind(Set.of(PARENT, CHILD))).isEqualTo(ReturnKind.FORCED);
    }

    @Test
    void whoReturnsVoluntarilyChangesPlanesByTheRulesForVoluntaryReturns() {
        var planned = Given.transfer(TestTransit.airside(2, Set.of(ReturnKind.VOLUNTARY), true))
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), assessed(SIBLING_OF_AGE))
                .given(Given.fit(SIBLING_OF_AGE))
                .given(
                        new ItineraryProposed(CASE, ITINERARY, Set.of(SIBLING_OF_AGE), legs(), false, NOTICE, PLANNER),
                        notified(ITINERARY))
                .at(DEPARTS);
        planned.when(depart(1))
                .refused(Kind.RULE, "transit-agreed")
                .given(declared(SIBLING_OF_AGE))
                .when(depart(1))
                .then(departed(1));
    }
}
