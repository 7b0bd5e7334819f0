package homeward.transport.transfer.age;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.adult;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Majority;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferState;

class AssessAgeTest {

    private static final UUID ASSESSMENT = new UUID(8, 1);
    private static final Personal<String> REASONS = Personal.of(CHILD, "fictional reasons");
    private static final ProposeItinerary ALONE = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD), legs(), true);

    @Test
    void whoCanBeAChildIsOneUntilAnAssessment() {
        doubtful().when(ALONE).refused(Kind.RULE, "family-unity");
        doubtful(assessed(AgeFinding.CHILD)).when(ALONE).refused(Kind.RULE, "family-unity");
        doubtful(assessed(AgeFinding.ADULT)).when(ALONE).thenTypes(ItineraryProposed.class);
    }

    @Test
    void theLastAssessmentPrevails() {
        doubtful(assessed(AgeFinding.ADULT), assessed(AgeFinding.CHILD))
                .when(ALONE)
                .refused(Kind.RULE, "family-unity");
    }

    @Test
    void anAssessmentDecidesOnlyWhatTheDateOfBirthLeavesOpen() {
        Given.transfer()
                .given(born("2026-03-11", "2027-03-10"), assessed(AgeFinding.ADULT))
                .when(ALONE)
                .refused(Kind.RULE, "family-unity");
        Given.transfer()
                .given(born("2026-03-10", "2027-03-09"), assessed(AgeFinding.ADULT))
                .when(ALONE)
                .thenTypes(ItineraryProposed.class);
        Given.transfer()
                .given(born("2025-03-10", "2026-03-09"), assessed(AgeFinding.CHILD))
                .when(ALONE)
                .thenTypes(ItineraryProposed.class);
    }

    @Test
    void anAssessmentIsRecorded() {
        var spec = doubtful();
        UUID id = spec.circumstances().newId("age-assessment");
        spec.when(assess(CHILD, AgeFinding.ADULT))
                .then(new AgeAssessed(
                        CASE, CHILD, id, AgeFinding.ADULT, "Youth welfare office", REASONS, "officer-AAA"));
    }

    @Test
    void aDateOfBirthThatLeavesNoDoubtIsNotOverruled() {
        Given.transfer()
                .given(opened())
                .when(assess(CHILD, AgeFinding.ADULT))
                .refused(Kind.RULE, "age-known-from-date-of-birth")
                .when(assess(PARENT, AgeFinding.CHILD))
                .refused(Kind.RULE, "age-known-from-date-of-birth");
        Given.transfer().given(opened(), assessed(AgeFinding.ADULT)).when(ALONE).refused(Kind.RULE, "family-unity");
    }

    @Test
    void onlyTheRequestingStateAssessesAndNobodyWhoPlansOrEscorts() {
        doubtful()
                .as(TestActors.with("BBB", "child-protection-officer"))
                .when(assess(CHILD, AgeFinding.ADULT))
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(TestActors.with("AAA", "child-protection-officer", "transport-coordinator"))
                .when(assess(CHILD, AgeFinding.ADULT))
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer")
                .as(TestActors.with("AAA", "child-protection-officer", "escort-leader"))
                .when(assess(CHILD, AgeFinding.ADULT))
                .refused(Kind.NOT_YOURS, "independent-of-the-transfer");
        doubtful()
                .as(TestActors.with("AAA", "child-protection-officer"))
                .when(assess(CHILD, AgeFinding.ADULT))
                .thenTypes(AgeAssessed.class);
    }

    @Test
    void theAssessedPersonIsATravellerOfTheCase() {
        doubtful().when(assess(new PersonId(new UUID(2, 9)), AgeFinding.ADULT)).invalid("personId");
    }

    @Test
    void aCompanionAssessedAsAnAdultAccompaniesTheChild() {
        var together = new ProposeItinerary(CASE, ITINERARY, Set.of(CHILD, PARENT), legs(), true);
        var family = opened(new Traveller(PARENT, FamilyRole.PRINCIPAL, true, null, null), Given.child(CHILD, PARENT));
        Given.transfer().given(family).when(together).refused(Kind.RULE, "family-unity");
        Given.transfer()
                .given(
                        family,
                        new AgeAssessed(
                                CASE,
                                PARENT,
                                ASSESSMENT,
                                AgeFinding.ADULT,
                                "Youth welfare office",
                                REASONS,
                                Given.DECIDER))
                .when(together)
                .thenTypes(ItineraryProposed.class);
    }

    /** A person of unknown date of birth, entered as a child of the family. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> doubtful(TransferEvent... more) {
        return Given.transfer()
                .given(opened(
                        adult(PARENT, FamilyRole.PRINCIPAL),
                        new Traveller(CHILD, FamilyRole.CHILD, true, null, PARENT)))
                .given(more);
    }

    /** @param earliest the first day on which the child of the family can be 18 */
    private static TransferOpened born(String earliest, String latest) {
        return opened(
                adult(PARENT, FamilyRole.PRINCIPAL),
                Given.minor(CHILD, PARENT, new Majority(LocalDate.parse(earliest), LocalDate.parse(latest))));
    }

    private static AssessAge assess(PersonId person, AgeFinding finding) {
        return new AssessAge(CASE, person, finding, "Youth welfare office", REASONS);
    }

    private static AgeAssessed assessed(AgeFinding finding) {
        return new AgeAssessed(CASE, CHILD, ASSESSMENT, finding, "Youth welfare office", REASONS, Given.DECIDER);
    }
}
