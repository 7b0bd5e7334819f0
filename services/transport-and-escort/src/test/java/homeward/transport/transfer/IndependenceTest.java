package homeward.transport.transfer;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.LEADER;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.adult;
import static homeward.transport.transfer.Given.examine;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.legs;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.requestTransit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.Word;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.TransferCommand.AssessAge;
import homeward.transport.transfer.TransferCommand.AssignEscort;
import homeward.transport.transfer.TransferCommand.DeclareVoluntaryReturn;
import homeward.transport.transfer.TransferCommand.GiveWord;
import homeward.transport.transfer.TransferCommand.NameRecipient;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.ProposeItinerary;
import homeward.transport.transfer.TransferCommand.RecordBestInterests;
import homeward.transport.transfer.TransferCommand.ReplaceEscort;

/** One officer with two tokens is one officer: whoever decides about a person neither plans the transfer nor escorts. */
class IndependenceTest {

    private static final Actor PLANS = TestActors.officer("AAA");
    private static final Actor PLANS_WITH_ANOTHER_TOKEN =
            new Actor(PLANNER.id(), REQUESTING, "Third office of AAA", Set.of("medical-officer"));
    private static final Actor LEADS = new Actor("leads", REQUESTING, "Third office of AAA", Set.of("medical-officer"));
    private static final String RULE = "independent-of-the-transfer";

    static List<TransferCommand> decisions() {
        return List.of(
                new RecordBestInterests(
                        CASE, CHILD, Set.of(Separation.TRAVELS_APART), "Family court", Personal.of(CHILD, "text")),
                new AssessAge(CASE, CHILD, AgeFinding.ADULT, "Youth welfare office", Personal.of(CHILD, "text")),
                new NameRecipient(
                        CASE,
                        CHILD,
                        new UUID(8, 2),
                        RecipientKind.GUARDIAN,
                        Personal.of(CHILD, new RecipientIdentity("Ada Exemplar", null))),
                examine(PARENT, NOTICE, NOTICE.plusSeconds(60)),
                new DeclareVoluntaryReturn(
                        CASE,
                        PARENT,
                        new UUID(12, 1),
                        LocalDate.parse("2026-03-02"),
                        Personal.of(PARENT, new VoluntaryDeclaration("Georgian", null, "Ada Exemplar", null))));
    }

    static Stream<TransferCommand> planning() {
        var identity = new EscortIdentity("Another Person", "X-9");
        var other = new PersonId(new UUID(2, 11));
        return Stream.of(
                new ProposeItinerary(CASE, OTHER_ITINERARY, Set.of(SIBLING_OF_AGE), legs(), true),
                new AssignEscort(
                        CASE, ITINERARY, other, EscortFunction.MEDICAL_ESCORT, Personal.of(other, identity), null),
                new ReplaceEscort(CASE, ITINERARY, LEADER, other, Personal.of(other, identity), null),
                new NotifyTransfer(CASE, ITINERARY),
                requestTransit());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whoeverPlansTheTransferDecidesWithNoToken(TransferCommand decision) {
        family(proposed(ITINERARY, PARENT, CHILD))
                .as(PLANS_WITH_ANOTHER_TOKEN)
                .when(decision)
                .refused(Kind.NOT_YOURS, RULE);
        family(proposed(ITINERARY, PARENT, CHILD), failed())
                .as(PLANS_WITH_ANOTHER_TOKEN)
                .when(decision)
                .recorded();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whoeverDecidesPlansNothingAfterwards(TransferCommand decision) {
        var decided = family().as(PLANS);
        decided.when(decision).recorded();
        decided.when(new ProposeItinerary(CASE, ITINERARY, Set.of(PARENT, CHILD), legs(), true))
                .refused(Kind.NOT_YOURS, RULE);
    }

    @ParameterizedTest
    @MethodSource("planning")
    void noStepOfThePlanningIsTakenByWhoeverHasDecided(TransferCommand step) {
        var byAnother = new Actor("another", REQUESTING, "Third office of AAA", Set.of());
        var decided = family(proposed(ITINERARY, PARENT, CHILD), leader(), Given.consent(PARENT), Given.consent(CHILD));
        decided.as(byAnother)
                .when(examine(PARENT, NOTICE, NOTICE.plusSeconds(60)))
                .recorded();
        decided.when(step).refused(Kind.NOT_YOURS, RULE);
        decided.as(PLANS).when(step).recorded();
    }

    @Test
    void whoeverLeadsTheEscortDecidesWithNoToken() {
        family(proposed(ITINERARY, PARENT, CHILD), ledByOfficer())
                .as(LEADS)
                .when(examine(PARENT, NOTICE, NOTICE.plusSeconds(60)))
                .refused(Kind.NOT_YOURS, RULE);
    }

    @Test
    void whoeverHasDecidedLeadsNoEscort() {
        var decided = family(proposed(ITINERARY, PARENT, CHILD));
        decided.as(LEADS).when(examine(PARENT, NOTICE, NOTICE.plusSeconds(60))).recorded();
        decided.as(PLANS)
                .when(new AssignEscort(
                        CASE,
                        ITINERARY,
                        LEADER,
                        EscortFunction.ESCORT_LEADER,
                        Personal.of(LEADER, new EscortIdentity("Sample Leader", "L-1")),
                        LEADS.id()))
                .refused(Kind.NOT_YOURS, RULE);
        var led = family(proposed(ITINERARY, PARENT, CHILD), leader());
        led.as(LEADS).when(examine(PARENT, NOTICE, NOTICE.plusSeconds(60))).recorded();
        var other = new PersonId(new UUID(2, 11));
        led.as(PLANS)
                .when(new ReplaceEscort(
                        CASE,
                        ITINERARY,
                        LEADER,
                        other,
                        Personal.of(other, new EscortIdentity("Another Person", "X-9")),
                        LEADS.id()))
                .refused(Kind.NOT_YOURS, RULE);
    }

    /** Of an escort leader it need not be said who he or she is on the platform. */
    @Test
    void whoeverHasDecidedCarriesOutNoDeparture() {
        var decided = Given.readyToDepart();
        decided.as(new Actor(Given.DECIDER, REQUESTING, "Third office of AAA", Set.of("escort-leader")))
                .when(Given.depart(1))
                .refused(Kind.NOT_YOURS, RULE);
        decided.as(PLANS).when(Given.depart(1)).then(Given.departed(1));
    }

    @Test
    void whoeverLeadsTheEscortGivesNoWordWithAnotherToken() {
        var concern = Given.suspended(CHILD, Given.STOPOVER, 9);
        var awaited = new IncidentOpened(CASE, Given.SUSPENSION, ITINERARY, CHILD, IncidentKind.HANDOVER_AWAITS_WORD);
        var word = new GiveWord(CASE, Given.SUSPENSION, new UUID(4, 8), Word.CONTINUE, "Ada Exemplar", null);
        var held = family(proposed(ITINERARY, PARENT, CHILD), ledByOfficer(), Given.departed(1), concern, awaited)
                .at(Given.ONWARD);
        held.as(LEADS).when(word).refused(Kind.RULE, "another-officer-decides");
        held.as(new Actor("another", REQUESTING, "Third office of AAA", Set.of()))
                .when(word)
                .recorded();
    }

    private static EscortAssigned ledByOfficer() {
        EscortAssigned leader = leader();
        return new EscortAssigned(
                CASE, ITINERARY, leader.escortId(), leader.function(), leader.identity(), LEADS.id(), PLANNER);
    }

    private static TransferFailed failed() {
        return new TransferFailed(CASE, ITINERARY, FailureReason.TECHNICAL, NOTICE, REQUESTING, null);
    }

    /** A family with a child whose age is in doubt. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> family(TransferEvent... more) {
        TransferOpened opened = opened(
                adult(PARENT, FamilyRole.PRINCIPAL),
                new Traveller(CHILD, FamilyRole.CHILD, true, null, PARENT),
                adult(SIBLING_OF_AGE, FamilyRole.OTHER_RELATIVE));
        return Given.transfer().given(opened).given(more);
    }
}
