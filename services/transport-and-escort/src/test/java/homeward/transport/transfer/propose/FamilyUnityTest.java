package homeward.transport.transfer.propose;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.adult;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.child;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.planned;
import static homeward.transport.transfer.Given.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;

class FamilyUnityTest {

    private static final UUID TAKE_BACK = new UUID(11, 1);
    private static final BestInterestDecisionRecorded AHEAD = decided(Separation.TRAVELS_APART);
    private static final BestInterestDecisionRecorded BEHIND = decided(Separation.STAYS_BEHIND);

    @Test
    void aMinorIsNotProposedWithoutTheParent() {
        Given.transfer().given(opened()).when(propose(CHILD)).refused(Kind.RULE, "family-unity");
        Given.transfer().given(opened()).when(propose(CHILD, SIBLING_OF_AGE)).refused(Kind.RULE, "family-unity");
    }

    @Test
    void aBestInterestDecisionPermitsIt() {
        Given.transfer().given(opened(), AHEAD).when(propose(CHILD)).thenTypes(ItineraryProposed.class);
    }

    @Test
    void aDecisionPermitsTheSeparationThatItNamesAndNoOther() {
        Given.transfer().given(opened(), AHEAD).when(propose(PARENT)).refused(Kind.RULE, "family-unity");
        Given.transfer().given(opened(), BEHIND).when(propose(CHILD)).refused(Kind.RULE, "family-unity");
        Given.transfer()
                .given(opened(), AHEAD, consent(PARENT), document(PARENT), fit(PARENT))
                .given(proposed(ITINERARY, PARENT), notified(ITINERARY))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "family-unity");
        var both = decided(Separation.TRAVELS_APART, Separation.STAYS_BEHIND);
        Given.transfer().given(opened(), both).when(propose(CHILD)).thenTypes(ItineraryProposed.class);
        Given.transfer().given(opened(), both).when(propose(PARENT)).thenTypes(ItineraryProposed.class);
        Given.transfer().given(opened(), both, BEHIND).when(propose(CHILD)).refused(Kind.RULE, "family-unity");
    }

    @Test
    void aDecisionNamesASeparationOrTakesBackThePermissionThatStands() {
        var none = new RecordBestInterests(CASE, CHILD, Set.of(), "Family court", Personal.of(CHILD, "fictional"));
        Given.transfer().given(opened()).when(none).invalid("separations");
        Given.transfer()
                .given(opened(), AHEAD)
                .as(new Actor("another", Given.REQUESTING, "Youth welfare office", Set.of("child-protection-officer")))
                .when(none)
                .thenRecorded(events -> assertThat(events)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                BestInterestDecisionRecorded.class,
                                decision -> assertThat(decision.separations()).isEmpty()))
                .when(none)
                .invalid("separations")
                .as(TestActors.officer("AAA"))
                .when(propose(CHILD))
                .refused(Kind.RULE, "family-unity");
    }

    /** Also after the journey was proposed. */
    @Test
    void aPermissionTakenBackStopsTheDeparture() {
        var ready = Given.transfer()
                .given(opened(), AHEAD, consent(CHILD), document(CHILD), fit(CHILD), assessed(CHILD))
                .given(recipient())
                .given(planned(CHILD))
                .at(DEPARTS);
        ready.given(decided()).when(depart(1)).refused(Kind.RULE, "family-unity");
        ready.given(AHEAD).when(depart(1)).thenTypes(Departed.class);
    }

    private static TransferEvent[] recipient() {
        return new TransferEvent[] {
            new RecipientNamed(
                    CASE,
                    CHILD,
                    new UUID(8, 9),
                    RecipientKind.GUARDIAN,
                    Personal.of(CHILD, new RecipientIdentity("Sample", null)),
                    Given.DECIDER),
            new RecipientConfirmed(CASE, CHILD, new UUID(8, 9))
        };
    }

    @Test
    void parentAndMinorTravelTogether() {
        Given.transfer().given(opened()).when(propose(PARENT, CHILD)).then(proposed(ITINERARY, PARENT, CHILD));
    }

    @Test
    void afterAFailedTransferTheMinorStillDoesNotTravelAlone() {
        Given.readyToDepart(failed()).when(proposeOther(CHILD)).refused(Kind.RULE, "family-unity");
        Given.readyToDepart(failed()).when(proposeOther(PARENT, CHILD)).thenTypes(ItineraryProposed.class);
    }

    @Test
    void theMinorDoesNotDepartWithoutTheParentOnAnyItinerary() {
        Given.transfer()
                .given(opened(), consent(CHILD), document(CHILD), fit(CHILD))
                .given(proposed(ITINERARY, CHILD), notified(ITINERARY))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void noAdultLeavesTheChildBehind() {
        Given.transfer()
                .given(opened())
                .when(propose(PARENT))
                .refused(Kind.RULE, "family-unity")
                .when(propose(PARENT, SIBLING_OF_AGE))
                .refused(Kind.RULE, "family-unity");
        Given.transfer().given(opened()).when(propose(SIBLING_OF_AGE)).thenTypes(ItineraryProposed.class);
        Given.transfer().given(opened(), BEHIND).when(propose(PARENT)).thenTypes(ItineraryProposed.class);
    }

    @Test
    void theAdultDoesNotDepartAndLeaveTheChildBehindOnAnyItinerary() {
        Given.transfer()
                .given(opened(), consent(PARENT), document(PARENT), fit(PARENT))
                .given(proposed(ITINERARY, PARENT), notified(ITINERARY))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void aChildWhoseAdultTheFormDoesNotNameBelongsToTheParentsOfTheForm() {
        var family = opened(adult(PARENT, FamilyRole.PRINCIPAL), child(CHILD, null));
        Given.transfer()
                .given(family)
                .when(propose(CHILD))
                .refused(Kind.RULE, "family-unity")
                .when(propose(PARENT))
                .refused(Kind.RULE, "family-unity");
        Given.transfer().given(family).when(propose(PARENT, CHILD)).thenTypes(ItineraryProposed.class);
    }

    @Test
    void whereTheFormDoesNotShowWhoseChildItIsEveryAdultCounts() {
        for (FamilyRole role : new FamilyRole[] {FamilyRole.PRINCIPAL, FamilyRole.OTHER_RELATIVE}) {
            FamilyRole ofTheAdult = role == FamilyRole.PRINCIPAL ? FamilyRole.OTHER_RELATIVE : FamilyRole.PRINCIPAL;
            var family = opened(adult(PARENT, ofTheAdult), new Traveller(CHILD, role, true, null, null));
            Given.transfer()
                    .given(family)
                    .when(propose(PARENT))
                    .refused(Kind.RULE, "family-unity")
                    .when(propose(CHILD))
                    .refused(Kind.RULE, "family-unity");
            Given.transfer().given(family).when(propose(PARENT, CHILD)).thenTypes(ItineraryProposed.class);
            Given.transfer()
                    .given(family, consent(PARENT), document(PARENT), fit(PARENT))
                    .given(proposed(ITINERARY, PARENT), notified(ITINERARY))
                    .at(DEPARTS)
                    .when(depart(1))
                    .refused(Kind.RULE, "family-unity");
        }
    }

    @Test
    void whereTheFormDoesNotShowWhoseChildItIsOneAdultWhoStaysSuffices() {
        var family = opened(
                new Traveller(CHILD, FamilyRole.PRINCIPAL, true, null, null),
                adult(PARENT, FamilyRole.OTHER_RELATIVE),
                adult(SIBLING_OF_AGE, FamilyRole.OTHER_RELATIVE));
        Given.transfer().given(family).when(propose(PARENT)).thenTypes(ItineraryProposed.class);
        Given.transfer()
                .given(family, proposed(ITINERARY, PARENT), departed(1))
                .when(proposeOther(SIBLING_OF_AGE))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void aCompanionWhoCanBeAChildLeavesTheOtherAdultsBoundToTheChild() {
        var family = opened(
                new Traveller(PARENT, FamilyRole.PRINCIPAL, true, null, null),
                child(CHILD, PARENT),
                adult(SIBLING_OF_AGE, FamilyRole.OTHER_RELATIVE));
        Given.transfer().given(family).when(propose(SIBLING_OF_AGE)).refused(Kind.RULE, "family-unity");
    }

    @Test
    void aParentWhoIsAChildLeavesItsChildBehindNoMoreThanAnAdultDoes() {
        var mother = new Traveller(PARENT, FamilyRole.PRINCIPAL, true, null, null);
        for (Traveller child : List.of(child(CHILD, PARENT), child(CHILD, null))) {
            Given.transfer().given(opened(mother, child)).when(propose(PARENT)).refused(Kind.RULE, "family-unity");
            Given.transfer()
                    .given(opened(mother, child), BEHIND)
                    .when(propose(PARENT))
                    .thenTypes(ItineraryProposed.class);
        }
    }

    @Test
    void oneParentWhoStaysWithTheChildSuffices() {
        var family = opened(
                adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child(CHILD, null));
        Given.transfer().given(family).when(propose(PARENT)).thenTypes(ItineraryProposed.class);
        Given.transfer().given(family).when(propose(PARENT, CHILD)).thenTypes(ItineraryProposed.class);
        Given.transfer().given(family).when(propose(PARENT, SIBLING_OF_AGE)).refused(Kind.RULE, "family-unity");
    }

    @Test
    void theLastParentDoesNotFollowTheFirstAndLeaveTheChildBehind() {
        var family = opened(
                adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child(CHILD, null));
        Given.transfer()
                .given(family, proposed(ITINERARY, PARENT), departed(1))
                .when(proposeOther(SIBLING_OF_AGE))
                .refused(Kind.RULE, "family-unity");
        Given.transfer()
                .given(family, proposed(ITINERARY, PARENT), departed(1))
                .when(proposeOther(SIBLING_OF_AGE, CHILD))
                .thenTypes(ItineraryProposed.class);
        Given.transfer()
                .given(family, proposed(ITINERARY, PARENT), departed(1), failed())
                .when(proposeOther(SIBLING_OF_AGE))
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void aParentWhoIsGoneDoesNotStayWithTheChild() {
        for (Traveller child : List.of(child(CHILD, SIBLING_OF_AGE), child(CHILD, null))) {
            var family = opened(adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child);
            Given.transfer()
                    .given(family, lost(SIBLING_OF_AGE, ConsentLoss.PERSON_WITHDRAWN))
                    .when(propose(PARENT))
                    .refused(Kind.RULE, "family-unity");
            Given.transfer()
                    .given(family, lost(SIBLING_OF_AGE, ConsentLoss.WITHDRAWN))
                    .when(propose(PARENT))
                    .thenTypes(ItineraryProposed.class);
        }
    }

    @Test
    void aParentWhoIsStillAbroadDoesNotStayWithTheChild() {
        var family = opened(
                adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child(CHILD, null));
        var abroad = Given.transfer()
                .given(family, proposed(ITINERARY, SIBLING_OF_AGE), departed(1), failed())
                .given(takeBack(TakeBackCause.TRANSFER_FAILED, SIBLING_OF_AGE));
        abroad.when(proposeOther(PARENT)).refused(Kind.RULE, "family-unity");
        abroad.given(back()).when(proposeOther(PARENT)).thenTypes(ItineraryProposed.class);
    }

    @Test
    void aChildThatIsTakenBackIsLeftByNobody() {
        var family = opened(
                adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child(CHILD, null));
        var handedOver = new HandoverCompleted(CASE, ITINERARY, Set.of(SIBLING_OF_AGE, CHILD), Given.ARRIVES);
        Given.transfer()
                .given(family, proposed(ITINERARY, SIBLING_OF_AGE, CHILD), departed(1), handedOver)
                .when(proposeOther(PARENT))
                .thenTypes(ItineraryProposed.class);
        Given.transfer()
                .given(family, proposed(ITINERARY, SIBLING_OF_AGE, CHILD), departed(1), handedOver)
                .given(takeBack(TakeBackCause.READMITTED_IN_ERROR, CHILD))
                .when(proposeOther(PARENT))
                .refused(Kind.RULE, "family-unity")
                .given(back())
                .when(proposeOther(PARENT))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void aParentMayFollowAChildThatHasLeft() {
        Given.transfer()
                .given(opened(), AHEAD, proposed(ITINERARY, CHILD), departed(1))
                .when(proposeOther(PARENT))
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void theNamedAdultAccompaniesTheChildAndNobodyElse() {
        var family = opened(
                adult(PARENT, FamilyRole.PRINCIPAL), adult(SIBLING_OF_AGE, FamilyRole.SPOUSE), child(CHILD, PARENT));
        Given.transfer().given(family).when(propose(SIBLING_OF_AGE, CHILD)).refused(Kind.RULE, "family-unity");
    }

    @Test
    void aBestInterestDecisionIsMadeByTheRequestingStateAndByNobodyWhoPlansOrEscorts() {
        var decide = new RecordBestInterests(
                CASE, CHILD, Set.of(Separation.TRAVELS_APART), "Family court", Personal.of(CHILD, "fictional"));
        Given.transfer()
                .given(opened())
                .as(TestActors.with("AAA", "child-protection-officer", "transport-coordinator"))
                .when(decide)
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer")
                .as(TestActors.with("AAA", "child-protection-officer", "escort-leader"))
                .when(decide)
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer")
                .as(TestActors.with("BBB", "child-protection-officer"))
                .when(decide)
                .refused(Kind.NOT_YOURS, "requesting-side-only");
        Given.transfer()
                .given(opened())
                .as(TestActors.with("AAA", "child-protection-officer"))
                .when(decide)
                .thenTypes(BestInterestDecisionRecorded.class);
    }

    @Test
    void bestInterestDecisionsAreForMinorsOnly() {
        Given.transfer()
                .given(opened())
                .when(new RecordBestInterests(
                        CASE, PARENT, Set.of(Separation.TRAVELS_APART), "Family court", Personal.of(PARENT, "none")))
                .invalid("personId");
    }

    private static BestInterestDecisionRecorded decided(Separation... separations) {
        return new BestInterestDecisionRecorded(
                CASE,
                CHILD,
                new UUID(8, 1),
                Set.of(separations),
                "Family court",
                Personal.of(CHILD, "fictional reasons"),
                Given.DECIDER);
    }

    private static ConsentLossLearned lost(PersonId person, ConsentLoss loss) {
        return new ConsentLossLearned(CASE, person, loss, NOTICE, Given.source(7));
    }

    private static TakeBackOpened takeBack(TakeBackCause cause, PersonId person) {
        return new TakeBackOpened(CASE, ITINERARY, TAKE_BACK, Given.REQUESTED, Set.of(person), cause);
    }

    private static TakenBack back() {
        return new TakenBack(CASE, ITINERARY, TAKE_BACK, Given.ARRIVES);
    }

    private static TransferFailed failed() {
        return new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, NOTICE, Given.REQUESTING, null);
    }

    private static ProposeItinerary propose(PersonId... travellers) {
        return new ProposeItinerary(CASE, ITINERARY, Set.of(travellers), legs(), true);
    }

    private static ProposeItinerary proposeOther(PersonId... travellers) {
        return new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(travellers), legs(), true);
    }
}
