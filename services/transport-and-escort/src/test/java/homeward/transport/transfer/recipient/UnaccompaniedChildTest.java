package homeward.transport.transfer.recipient;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.NOTICE;
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
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.planned;

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
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.ConfirmRecipient;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferState;

/** A child without its adult travels only after a best-interest decision and to a confirmed recipient. */
class UnaccompaniedChildTest {

    private static final UUID RECIPIENT = new UUID(8, 2);
    private static final UUID OTHER = new UUID(8, 3);
    private static final Personal<RecipientIdentity> AUNT =
            Personal.of(CHILD, new RecipientIdentity("Ada Exemplar", "1 Example Street"));
    private static final BestInterestDecisionRecorded DECISION = new BestInterestDecisionRecorded(
            CASE,
            CHILD,
            new UUID(8, 1),
            Set.of(Separation.TRAVELS_APART),
            "Family court",
            Personal.of(CHILD, "fictional reasons"),
            Given.DECIDER);
    private static final RecipientConfirmed CONFIRMED = new RecipientConfirmed(CASE, CHILD, RECIPIENT);

    @Test
    void aChildAloneDoesNotDepartWithoutABestInterestDecision() {
        alone().when(depart(1)).refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
        alone(named(RECIPIENT), CONFIRMED)
                .when(depart(1))
                .refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
    }

    @Test
    void aDecisionThatTheChildStaysBehindDoesNotSendItAlone() {
        var behind = new BestInterestDecisionRecorded(
                CASE,
                CHILD,
                new UUID(8, 1),
                Set.of(Separation.STAYS_BEHIND),
                "Family court",
                Personal.of(CHILD, "fictional reasons"),
                Given.DECIDER);
        alone(behind, named(RECIPIENT), CONFIRMED)
                .when(depart(1))
                .refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
    }

    @Test
    void I12_aChildAloneDoesNotDepartWithoutAConfirmedRecipient() {
        alone(DECISION).when(depart(1)).refused(Kind.RULE, "confirmed-recipient-for-unaccompanied-child");
        alone(DECISION, named(RECIPIENT))
                .when(depart(1))
                .refused(Kind.RULE, "confirmed-recipient-for-unaccompanied-child");
        alone(DECISION, named(RECIPIENT), CONFIRMED).when(depart(1)).then(departed(1));
    }

    @Test
    void aNewRecipientNeedsAConfirmationOfItsOwn() {
        alone(DECISION, named(RECIPIENT), CONFIRMED, named(OTHER))
                .when(depart(1))
                .refused(Kind.RULE, "confirmed-recipient-for-unaccompanied-child");
    }

    @Test
    void aChildWhoseAdultStaysBehindNeedsARecipientToo() {
        var apart = Given.transfer()
                .given(opened(), DECISION, consent(CHILD), document(CHILD), fit(CHILD))
                .given(planned(CHILD))
                .at(DEPARTS);
        apart.when(depart(1)).refused(Kind.RULE, "confirmed-recipient-for-unaccompanied-child");
    }

    @Test
    void anotherAdultOfTheCaseDoesNotAccompanyAChild() {
        Given.transfer()
                .given(opened(
                        adult(SIBLING_OF_AGE, FamilyRole.PRINCIPAL),
                        new Traveller(CHILD, FamilyRole.OTHER_RELATIVE, true, null, null)))
                .given(consent(CHILD), document(CHILD), fit(CHILD))
                .given(consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), fit(SIBLING_OF_AGE))
                .given(planned(CHILD, SIBLING_OF_AGE))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "best-interest-decision-for-unaccompanied-child");
    }

    @Test
    void aCompanionWhoCanBeAChildHimselfAccompaniesNobody() {
        Given.transfer()
                .given(opened(new Traveller(PARENT, FamilyRole.PRINCIPAL, true, null, null), child(CHILD, PARENT)))
                .given(consent(CHILD), document(CHILD), fit(CHILD), consent(PARENT), document(PARENT), fit(PARENT))
                .given(planned(CHILD, PARENT))
                .at(DEPARTS)
                .when(depart(1))
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void childProtectionOfTheRequestingStateNamesTheRecipient() {
        var name = new NameRecipient(CASE, CHILD, RECIPIENT, RecipientKind.FAMILY_MEMBER, AUNT);
        Given.transfer()
                .given(opened())
                .as(new Actor(Given.DECIDER, Given.REQUESTING, "Third office of AAA", Set.of()))
                .when(name)
                .then(named(RECIPIENT));
        Given.transfer()
                .given(opened())
                .as(TestActors.with("BBB", "child-protection-officer"))
                .when(name)
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(TestActors.with("AAA", "child-protection-officer", "escort-leader"))
                .when(name)
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
    }

    @Test
    void recipientsAreNamedForChildrenOfTheCaseOnly() {
        for (PersonId person : new PersonId[] {PARENT, new PersonId(new UUID(2, 9))}) {
            Given.transfer()
                    .given(opened())
                    .when(new NameRecipient(CASE, person, RECIPIENT, RecipientKind.GUARDIAN, AUNT))
                    .invalid("personId");
        }
    }

    @Test
    void theRequestedStateConfirmsTheRecipientNamedLastOnce() {
        var confirm = new ConfirmRecipient(CASE, CHILD, RECIPIENT);
        received(named(RECIPIENT)).when(confirm).then(CONFIRMED);
        received(named(RECIPIENT), CONFIRMED).when(confirm).refused(Kind.CONFLICT, "recipient-confirmed-once");
        received(named(RECIPIENT), named(OTHER)).when(confirm).refused(Kind.UNKNOWN);
        received().when(confirm).refused(Kind.UNKNOWN);
        received(named(RECIPIENT))
                .as(TestActors.officer("AAA"))
                .when(confirm)
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .as(TestActors.with("BBB", "requested-officer", "escort-leader"))
                .when(confirm)
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
    }

    /** A child of 13 whose case names nobody else, with all that adults need for a departure. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> alone(TransferEvent... more) {
        TransferOpened opened = opened(new Traveller(CHILD, FamilyRole.PRINCIPAL, true, null, null));
        return Given.transfer()
                .given(opened, consent(CHILD), document(CHILD), fit(CHILD), assessed(CHILD))
                .given(planned(CHILD))
                .given(more)
                .at(DEPARTS);
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> received(TransferEvent... more) {
        return Given.transfer().given(opened()).given(more).at(NOTICE).as(TestActors.officer("BBB"));
    }

    private static RecipientNamed named(UUID recipient) {
        return new RecipientNamed(CASE, CHILD, recipient, RecipientKind.FAMILY_MEMBER, AUNT, Given.DECIDER);
    }
}
