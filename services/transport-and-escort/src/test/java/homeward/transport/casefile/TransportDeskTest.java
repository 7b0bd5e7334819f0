package homeward.transport.casefile;

import static homeward.transport.transfer.Given.ARRIVES;
import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.SUSPENSION;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.suspended;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.casefile.summary.TransferSummary.JourneyStatus;
import homeward.casefile.summary.TransferSummary.Progress;
import homeward.casefile.testing.DeskSpec;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.JourneyTime;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientIdentity;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.events.transport.TransferEvent.TakeBackCause;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.testkit.PlainDays;
import homeward.testkit.SectionSpec;
import homeward.testkit.TestTreaty;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.casefile.TransferFile.BestInterestDecision;
import homeward.transport.casefile.TransferFile.FoundIncident;
import homeward.transport.casefile.TransferView.Plan;
import homeward.transport.casefile.TransferView.PlannedLeg;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.Recipient;
import homeward.transport.transfer.TestTransit;

class TransportDeskTest {

    private final TransportDesk desk =
            new TransportDesk(new TestTreaty(), TestTransit.limits(), new PlainDays(), AssessmentPolicyFile.read());

    private DeskSpec<TransferFile, TransferView> proposedTransfer() {
        return DeskSpec.of(desk).given(opened(), proposed(ITINERARY, PARENT, CHILD));
    }

    private static Plan plan(TransferView view) {
        return view.itineraries().getFirst();
    }

    private static EscortAssigned escort() {
        return new EscortAssigned(
                CASE,
                ITINERARY,
                SIBLING_OF_AGE,
                EscortFunction.ESCORT_LEADER,
                new Personal.Sealed<>(SIBLING_OF_AGE, "key", "AAAA", "event#/identity"),
                null,
                PLANNER);
    }

    /** The stored part contains the state of the decider, unchanged by storing and reading in between. */
    @Test
    void theStoredPartContainsTheStateOfTheDecider() {
        List<TransferEvent> events = List.of(
                opened(),
                consent(PARENT),
                Given.consentLost(CHILD),
                Given.document(PARENT),
                Given.fit(PARENT),
                suspended(CHILD),
                proposed(ITINERARY, PARENT),
                Given.notified(ITINERARY),
                transitRequested(),
                transitAuthorised(),
                departed(1),
                new TakeBackOpened(
                        CASE, ITINERARY, new UUID(11, 1), TRANSIT, Set.of(PARENT), TakeBackCause.TRANSIT_REVOKED),
                arrived(1),
                new HandoverSigned(CASE, ITINERARY, REQUESTING, ARRIVES, ARRIVES));
        SectionSpec.folding(desk.nothing(), desk::after)
                .given(events)
                .then(TransferFile::state, Given.transfer().given(events).state());
    }

    @Test
    void everyTravellerIsShownWithTheFactsLearned() {
        TransferView view = DeskSpec.of(desk)
                .given(opened(), consent(PARENT), suspended(CHILD))
                .shown();

        assertThat(view.persons())
                .extracting(TransferView.Person::personId)
                .containsExactly(PARENT, CHILD, SIBLING_OF_AGE);
        assertThat(view.persons().get(0).readiness().consent()).isNotNull();
        assertThat(view.persons().get(1).suspensions()).containsExactly(SUSPENSION);
    }

    @Test
    void legsAreShownAsPlannedAndAsCarriedOut() {
        proposedTransfer()
                .given(departed(1), arrived(1))
                .then(
                        view -> plan(view).legs(),
                        List.of(
                                new PlannedLeg(1, Given.legs().get(0), DEPARTS, STOPOVER, List.of("AAX", "CCX")),
                                new PlannedLeg(2, Given.legs().get(1), null, null, List.of("CCX", "BBX"))));
    }

    @Test
    void escortsAreShownByTheirFunction() {
        proposedTransfer()
                .given(escort())
                .then(view -> plan(view).escorts().getFirst().function(), EscortFunction.ESCORT_LEADER);
    }

    @Test
    void aHandoverIsShownWithItsSignatures() {
        proposedTransfer()
                .given(
                        new HandoverSigned(CASE, ITINERARY, REQUESTING, ARRIVES, ARRIVES),
                        new HandoverSigned(CASE, ITINERARY, REQUESTED, ARRIVES, ARRIVES),
                        new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES))
                .then(view -> plan(view).signatures(), Map.of(REQUESTING, ARRIVES, REQUESTED, ARRIVES))
                .then(view -> plan(view).progress(), new Progress(JourneyStatus.HANDED_OVER, null, ARRIVES, null));
    }

    @Test
    void correctedTimesAreShownWithTheMistakenOnes() {
        Instant later = ARRIVES.plusSeconds(60);
        proposedTransfer()
                .given(
                        departed(1),
                        new JourneyTimeCorrected(
                                CASE, ITINERARY, 1, JourneyTime.DEPARTURE, DEPARTS, DEPARTS.plusSeconds(60)),
                        new HandoverSigned(CASE, ITINERARY, REQUESTED, ARRIVES, later),
                        new SignatureTimeCorrected(CASE, ITINERARY, REQUESTED, ARRIVES, later),
                        new HandoverTimeCorrected(CASE, ITINERARY, Set.of(PARENT, CHILD), ARRIVES, later))
                .then(view -> plan(view).signatures(), Map.of(REQUESTED, later))
                .then(
                        TransferView::corrections,
                        List.of(
                                new CorrectedTime(
                                        CorrectedTime.Subject.DEPARTURE,
                                        ITINERARY,
                                        1,
                                        null,
                                        null,
                                        DEPARTS,
                                        DEPARTS.plusSeconds(60)),
                                new CorrectedTime(
                                        CorrectedTime.Subject.SIGNATURE,
                                        ITINERARY,
                                        null,
                                        REQUESTED,
                                        null,
                                        ARRIVES,
                                        later),
                                new CorrectedTime(
                                        CorrectedTime.Subject.HANDOVER, ITINERARY, null, null, null, ARRIVES, later)));
    }

    @Test
    void anIncidentKeepsItsId() {
        UUID id = new UUID(8, 1);
        proposedTransfer()
                .given(new IncidentOpened(CASE, id, ITINERARY, CHILD, IncidentKind.DEPARTED_WHILE_SUSPENDED))
                .then(
                        TransferView::incidents,
                        List.of(new FoundIncident(
                                id, ITINERARY, CHILD, IncidentKind.DEPARTED_WHILE_SUSPENDED, null, null)));
    }

    @Test
    void aDecisionAndTheRecipientNamedLastAreShownWithTheChild() {
        Personal<RecipientIdentity> aunt = new Personal.Sealed<>(CHILD, "key", "AAAA", "event#/recipient");
        Personal<RecipientIdentity> home = new Personal.Sealed<>(CHILD, "key", "BBBB", "event#/recipient");
        Personal<String> reasons = new Personal.Sealed<>(CHILD, "key", "CCCC", "event#/reasons");
        UUID first = new UUID(8, 1);
        UUID second = new UUID(8, 2);
        TransferView view = proposedTransfer()
                .given(
                        new BestInterestDecisionRecorded(
                                CASE,
                                CHILD,
                                first,
                                Set.of(Separation.TRAVELS_APART),
                                "Family court",
                                reasons,
                                Given.DECIDER),
                        new RecipientNamed(CASE, CHILD, first, RecipientKind.FAMILY_MEMBER, aunt, Given.DECIDER),
                        new RecipientNamed(CASE, CHILD, second, RecipientKind.RECEPTION_FACILITY, home, Given.DECIDER),
                        new RecipientConfirmed(CASE, CHILD, second))
                .shown();

        TransferView.Person child = view.persons().get(1);
        assertThat(child.bestInterestDecisions())
                .containsExactly(new BestInterestDecision(
                        CHILD, first, Set.of(Separation.TRAVELS_APART), "Family court", reasons));
        assertThat(child.recipient()).isEqualTo(home);
        assertThat(child.readiness().recipient())
                .isEqualTo(new Recipient(second, RecipientKind.RECEPTION_FACILITY, true));
    }

    @Test
    void aStateOnTheWayIsShownNothingBeforeTransitIsRequestedOfIt() {
        TransferView shown = proposedTransfer().given(escort(), departed(1)).shownTo(TRANSIT);

        assertThat(shown.itineraries()).isEmpty();
        assertThat(shown.transits()).isEmpty();
    }

    @Test
    void aTransitStateIsShownItsLegsAndTheRequestWithoutPersons() {
        DeskSpec<TransferFile, TransferView> spec =
                proposedTransfer().given(escort(), transitRequested(), transitAuthorised(), departed(1));

        TransferView shown = spec.shownTo(TRANSIT);

        assertThat(shown.transits()).hasSize(1);
        assertThat(shown.transits().getFirst().application())
                .isEqualTo(transitRequested().application());
        assertThat(shown.transits().getFirst().standing()).isEqualTo(CrossedState.Standing.AUTHORISED);

        assertThat(shown.persons()).isEmpty();
        assertThat(shown.outlook()).isEmpty();
        assertThat(plan(shown).travellers()).isEmpty();
        assertThat(plan(shown).signatures()).isEmpty();
        assertThat(plan(shown).legs()).hasSize(2);
        assertThat(plan(shown).progress()).isEqualTo(new Progress(JourneyStatus.UNDER_WAY, null, null, null));
        assertThat(spec.shownTo(new StateCode("DDD")).itineraries()).isEmpty();
    }

    @Test
    void theStatesCrossedAreShownWithWhatIsMissing() {
        proposedTransfer()
                .then(TransportDeskTest::standing, CrossedState.Standing.NOT_REQUESTED)
                .then(view -> view.transits().getFirst().missing(), "CCC has not been asked for transit")
                .given(transitRequested(new TransitLimits(DEPARTS, null, true, null, TransitSilence.NO_EFFECT, null)))
                .then(TransportDeskTest::standing, CrossedState.Standing.REQUESTED)
                .thenDue("TRANSIT_REPLY_DUE")
                .given(transitAuthorised())
                .then(view -> view.transits().getFirst().missing() == null, true)
                .thenDue();
    }

    @Test
    void aNoticeSaysByWhichRuleItIsAnswered() {
        RuleBasis rule = TestTreaty.basis("transferNoticeAnswer");
        var notice =
                new TransferNotified(CASE, ITINERARY, DEPARTS, false, TestTreaty.basis("n"), DEPARTS, rule, PLANNER);
        DeskSpec<TransferFile, TransferView> spec =
                proposedTransfer().given(transitRequested(), transitAuthorised(), notice);

        assertThat(plan(spec.shown()).acknowledgementRule()).isEqualTo(rule);
        assertThat(plan(spec.shownTo(TRANSIT)).acknowledgementRule()).isNull();
        assertThat(plan(spec.given(new NoticeAcknowledged(CASE, ITINERARY)).shown())
                        .acknowledgementRule())
                .isNull();
    }

    @Test
    void aTransitMayBeAnnouncedOnceSilenceSuffices() {
        RuleBasis silence = new RuleBasis("TRANSIT", 1, "onSilence", "14", true, null);
        var limits = new TransitLimits(DEPARTS, null, true, null, TransitSilence.TRANSIT_MAY_BEGIN, silence);
        DeskSpec<TransferFile, TransferView> spec = proposedTransfer().given(transitRequested(limits));

        assertThat(announcedBy(spec.at(DEPARTS.minusSeconds(1)).shown())).isNull();
        assertThat(announcedBy(spec.at(DEPARTS).shown())).isEqualTo(silence);
        assertThat(announcedBy(spec.at(DEPARTS).shownTo(TRANSIT))).isNull();
        assertThat(announcedBy(spec.given(transitAuthorised()).shown())).isNull();
    }

    private static @Nullable RuleBasis announcedBy(TransferView view) {
        return view.transits().getFirst().announcedBy();
    }

    @Test
    void aTakeBackIsShownToTheSidesAndWithoutPersonsToTheTransitState() {
        DeskSpec<TransferFile, TransferView> spec = proposedTransfer()
                .given(transitRequested(), transitAuthorised(), departed(1))
                .given(new TakeBackOpened(
                        CASE, ITINERARY, new UUID(11, 1), TRANSIT, Set.of(PARENT), TakeBackCause.TRANSIT_REVOKED));

        spec.then(
                TransferView::takeBacks,
                List.of(new OwedTakeBack(new UUID(11, 1), ITINERARY, TRANSIT, Set.of(PARENT), false, null, List.of())));
        assertThat(spec.shownTo(TRANSIT).takeBacks())
                .containsExactly(
                        new OwedTakeBack(new UUID(11, 1), ITINERARY, TRANSIT, Set.of(), false, null, List.of()));
    }

    @Test
    void aTakeBackThatWouldSeparateAChildSaysSo() {
        var claimed = proposedTransfer()
                .given(transitRequested(), transitAuthorised(), departed(1), departed(2))
                .given(new HandoverCompleted(CASE, ITINERARY, Set.of(PARENT, CHILD), DEPARTS))
                .given(new TakeBackOpened(
                        CASE,
                        ITINERARY,
                        new UUID(11, 1),
                        REQUESTED,
                        Set.of(PARENT),
                        TakeBackCause.READMITTED_IN_ERROR));

        claimed.then(
                view -> view.takeBacks().getFirst().missing(),
                List.of(new OwedTakeBack.Missing("family-unity", CHILD, Separation.STAYS_BEHIND)));
    }

    private static CrossedState.Standing standing(TransferView view) {
        return view.transits().getFirst().standing();
    }
}
