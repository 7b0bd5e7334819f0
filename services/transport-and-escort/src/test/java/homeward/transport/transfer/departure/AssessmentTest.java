package homeward.transport.transfer.departure;

import static homeward.transport.transfer.Given.ASSESSED_ON;
import static homeward.transport.transfer.Given.ASSESSOR;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.SUSPENSION;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.depart;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.source;
import static homeward.transport.transfer.Given.suspended;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.VoluntaryDeclaration;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestOpenings;
import homeward.testkit.TestTreaty;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.Itinerary;
import homeward.transport.transfer.Requirements;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.WeekdayClock;
import homeward.transport.transfer.rules.Departure;
import homeward.transport.transfer.rules.DepartureRule;
import homeward.transport.transfer.rules.DepartureRules;

/** Nobody leaves by force without an assessment that is recent, complete, independent and up to date. */
class AssessmentTest {

    private static final LocalDate OLDEST = LocalDate.parse("2026-02-08");
    private static final Instant BEFORE_NOTICE = NOTICE.minusSeconds(3_600);

    /** All but the assessments. */
    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> ready(TransferOpened opening) {
        return Given.transfer()
                .given(opening, consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(fit(PARENT), fit(CHILD), proposed(ITINERARY, PARENT, CHILD), leader(), notified(ITINERARY))
                .given(transitRequested(), transitAuthorised())
                .at(DEPARTS);
    }

    private static TransferOpened voluntary() {
        return opened(ReturnKind.VOLUNTARY);
    }

    @Test
    void silenceIsNoAssessment() {
        ready(opened()).when(depart(1)).refused(Kind.NOT_YET, "assessment-before-removal");
        ready(opened()).given(assessed(PARENT)).when(depart(1)).refused(Kind.NOT_YET, "assessment-before-removal");
        ready(opened()).given(assessed(PARENT), assessed(CHILD)).when(depart(1)).then(departed(1));
    }

    @Test
    void aReturnAppliedForAsVoluntaryNeedsNoneOfWhoeverDeclaredItButIsSuspendedLikeAny() {
        ready(voluntary()).given(declared(1), declared(2)).when(depart(1)).then(departed(1));
        ready(voluntary())
                .given(declared(1), declared(2), suspended(CHILD))
                .when(depart(1))
                .refused("no-departure-while-suspended");
    }

    @Test
    void theWordOfAnOfficerThatAReturnIsVoluntaryDropsNoAssessment() {
        ready(voluntary()).when(depart(1)).refused(Kind.NOT_YET, "assessment-before-removal");
        ready(voluntary()).given(declared(1)).when(depart(1)).refused(Kind.NOT_YET, "assessment-before-removal");
        ready(voluntary()).given(declared(1), assessed(CHILD)).when(depart(1)).then(departed(1));
        ready(voluntary())
                .given(declared(1), declared(2), new VoluntaryReturnRevoked(CASE, CHILD, new UUID(12, 2), ASSESSED_ON))
                .when(depart(1))
                .refused(Kind.NOT_YET, "assessment-before-removal");
    }

    @Test
    void aDeclarationToReturnVoluntarilyDropsNoAssessment() {
        ready(opened()).given(declared(1), declared(2)).when(depart(1)).refused("assessment-before-removal");
    }

    private static VoluntaryReturnDeclared declared(int number) {
        var person = number == 1 ? PARENT : CHILD;
        return new VoluntaryReturnDeclared(
                CASE,
                person,
                new UUID(12, number),
                ASSESSED_ON,
                TestOpenings.sealed(person, new VoluntaryDeclaration("Georgian", null, "Ada Exemplar", null)),
                Given.DECIDER);
    }

    /** Nor a finding of a doctor. */
    @Test
    void whatCannotBeReadIsNoAssessment() {
        TransferState state = unescorted().given(fit(SIBLING_OF_AGE)).state();
        assertThat(missing(state.opened(TestOpenings.ALL))).isEmpty();
        assertThat(missing(state.opened(TestOpenings.NONE)))
                .containsExactly("fit-to-travel-when-escorted", "assessment-before-removal");
    }

    private static List<String> missing(TransferState state) {
        var rules = new DepartureRules(new TestTreaty(), TestTransit.NO_RULES, AssessmentPolicyFile.read());
        Itinerary itinerary = Requirements.itinerary(state, ITINERARY);
        return DepartureRule.allObstacles(Departure.of(state, itinerary, 1, DEPARTS, rules, new WeekdayClock()))
                .stream()
                .map(obstacle -> obstacle.refusal().rule())
                .toList();
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> unescorted() {
        return Given.transfer()
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), assessed(SIBLING_OF_AGE))
                .given(
                        new ItineraryProposed(
                                CASE, ITINERARY, Set.of(SIBLING_OF_AGE), Given.legs(), false, NOTICE, PLANNER),
                        notified(ITINERARY),
                        transitRequested(),
                        transitAuthorised())
                .at(DEPARTS);
    }

    @Test
    void itMayBeThirtyDaysOldAndNoDayMore() {
        ready(opened()).given(assessed(PARENT), on(OLDEST)).when(depart(1)).then(departed(1));
        ready(opened())
                .given(assessed(PARENT), on(OLDEST.minusDays(1)))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-not-too-old");
    }

    @Test
    void itIsNotMadeAfterTheDeparture() {
        ready(opened())
                .given(assessed(PARENT), on(LocalDate.parse("2026-03-11")))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-not-too-old");
    }

    private static TransferEvent on(LocalDate day) {
        return assessed(CHILD, 6, ASSESSOR, day, REQUESTED, TRANSIT);
    }

    @Test
    void aNewConcernEndsItsValidityEvenIfTheConcernIsLifted() {
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD), concern(8, NOTICE), lifted(9))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-after-new-facts");
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD), concern(8, NOTICE), lifted(9))
                .given(assessed(CHILD, 10, ASSESSOR, ASSESSED_ON, REQUESTED, TRANSIT))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void aConcernRaisedBeforeItDoesNot() {
        ready(opened())
                .given(concern(3, BEFORE_NOTICE), lifted(4), assessed(PARENT), assessed(CHILD))
                .when(depart(1))
                .then(departed(1));
    }

    @Test
    void anAssessmentOfADayBeforeTheConcernDoesNotAnswerIt() {
        ready(opened())
                .given(assessed(PARENT), concern(8, NOTICE), lifted(9))
                .given(assessed(CHILD, 10, ASSESSOR, ASSESSED_ON.minusDays(1), REQUESTED, TRANSIT))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-after-new-facts");
    }

    @Test
    void aConcernAboutOneTravellerConcernsThatTravellersAssessment() {
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD), concern(8, NOTICE), lifted(9))
                .given(assessed(PARENT, 10, ASSESSOR, ASSESSED_ON, REQUESTED, TRANSIT))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-after-new-facts");
    }

    private static SuspensionLearned concern(long sequence, Instant at) {
        return Given.suspended(CHILD, at, sequence);
    }

    private static SuspensionEndLearned lifted(long sequence) {
        return new SuspensionEndLearned(CASE, CHILD, SUSPENSION, source(sequence));
    }

    @Test
    void itCoversDestinationAndTransitStates() {
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD, 6, ASSESSOR, ASSESSED_ON, REQUESTED))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-covers-the-route");
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD, 6, ASSESSOR, ASSESSED_ON, new StateCode("DDD"), TRANSIT))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-covers-the-route");
    }

    @Test
    void theLatestAssessmentCounts() {
        ready(opened())
                .given(assessed(PARENT), assessed(CHILD))
                .given(assessed(CHILD, 9, ASSESSOR, ASSESSED_ON, REQUESTED))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-covers-the-route");
    }

    @Test
    void theAuthorityThatPlansDoesNotAssess() {
        by(new Concern.Author("somebody", PLANNER.authority(), ASSESSOR.state()))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-by-another-authority");
    }

    @Test
    void oneOfficerWithTwoAuthoritiesIsOneOfficer() {
        by(new Concern.Author(PLANNER.id(), ASSESSOR.authority(), ASSESSOR.state()))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-by-another-authority");
    }

    @Test
    void whoeverLeadsTheEscortDoesNotAssessWithAnotherToken() {
        EscortAssigned leader = leader();
        by(new Concern.Author("somebody", ASSESSOR.authority(), ASSESSOR.state()))
                .when(depart(1))
                .then(departed(1));
        by(new Concern.Author("somebody", ASSESSOR.authority(), ASSESSOR.state()))
                .given(
                        new EscortAssigned(
                                CASE,
                                ITINERARY,
                                leader.escortId(),
                                leader.function(),
                                leader.identity(),
                                "somebody",
                                PLANNER),
                        notified(ITINERARY))
                .when(depart(1))
                .refused(Kind.RULE, "assessment-by-another-authority");
    }

    @ParameterizedTest
    @MethodSource
    void whoeverTakesAStepOfThePlanningPlans(Function<Planner, TransferEvent> step) {
        Planner assessor = new Planner("somebody", ASSESSOR.authority());
        Planner another = new Planner("somebody", "Third office of AAA");
        after(step.apply(another)).when(depart(1)).then(departed(1));
        after(step.apply(assessor)).when(depart(1)).refused(Kind.RULE, "assessment-by-another-authority");
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> after(TransferEvent step) {
        return by(ASSESSOR)
                .given(step, notified(ITINERARY), new NoticeAcknowledged(CASE, ITINERARY), transitAuthorised());
    }

    static Stream<Function<Planner, TransferEvent>> whoeverTakesAStepOfThePlanningPlans() {
        PersonId other = new PersonId(new UUID(2, 77));
        var identity = Personal.of(other, new EscortIdentity("Sample Escort", "X-7"));
        TransferNotified notice = notified(ITINERARY);
        TransitRequested transit = transitRequested();
        return Stream.of(
                by -> new EscortAssigned(CASE, ITINERARY, other, EscortFunction.MEDICAL_ESCORT, identity, null, by),
                by -> new EscortReplaced(CASE, ITINERARY, Given.LEADER, other, identity, null, by),
                by -> new TransferNotified(
                        CASE, ITINERARY, notice.earliestDeparture(), true, notice.basis(), null, null, by),
                by -> new TransitRequested(
                        CASE,
                        ITINERARY,
                        transit.requestId(),
                        transit.transitState(),
                        transit.application(),
                        transit.limits(),
                        by));
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> by(Concern.Author author) {
        return ready(opened()).given(assessed(PARENT), assessed(CHILD, 6, author, ASSESSED_ON, REQUESTED, TRANSIT));
    }

    @Test
    void whoeverIsOnTheWayIsStoppedByASuspensionAndNotByAge() {
        ready(opened())
                .given(departed(1), arrived(1))
                .at(ONWARD)
                .when(depart(2))
                .then(departed(2));
        ready(opened())
                .given(departed(1), arrived(1), suspended(CHILD))
                .at(ONWARD)
                .when(depart(2))
                .refused("no-departure-while-suspended");
    }
}
