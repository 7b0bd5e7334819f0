package homeward.transport.casefile;

import static homeward.transport.transfer.Given.ASSESSED_ON;
import static homeward.transport.transfer.Given.ASSESSOR;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.STOPOVER;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.assessed;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.consentLost;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.notified;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.suspended;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DeskSpec;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.testkit.PlainDays;
import homeward.testkit.TestActors;
import homeward.testkit.TestOpenings;
import homeward.testkit.TestTreaty;
import homeward.transport.TransferDecider;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.fitness.FitnessPolicyFile;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.WeekdayClock;
import homeward.transport.transfer.rules.NoticeLeadTime;
import homeward.treaties.Limit;
import homeward.treaties.Rule;

/** The outlook and the decision on a departure agree. */
class OutlookTest {

    private static final TestTreaty WITHOUT_NOTICE = new TestTreaty();
    private static final TestTreaty WITH_NOTICE =
            new TestTreaty().transferNotice(new Limit(3, Limit.Unit.WORKING_DAYS));

    private static DeskSpec<TransferFile, TransferView> ready(TestTreaty treaty) {
        return DeskSpec.of(
                        new TransportDesk(treaty, TestTransit.NO_RULES, new PlainDays(), AssessmentPolicyFile.read()))
                .at(DEPARTS)
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(assessed(PARENT), assessed(CHILD))
                .given(fit(PARENT), fit(CHILD), proposed(ITINERARY, PARENT, CHILD), leader())
                .given(transitRequested(), transitAuthorised());
    }

    /** With a notice, because the transfer is escorted. */
    private static DeskSpec<TransferFile, TransferView> ready() {
        return ready(WITHOUT_NOTICE).given(notified(ITINERARY));
    }

    private static List<String> missing(TransferView view) {
        return view.outlook().getFirst().missing().stream()
                .map(Outlook.Missing::rule)
                .toList();
    }

    @Test
    void anEscortedTransferIsNotifiedAlsoIfTheTreatyRequiresNoNotice() {
        ready(WITHOUT_NOTICE).then(OutlookTest::missing, List.of("notice-before-departure"));
        ready().then(OutlookTest::missing, List.of());
    }

    @Test
    void aRequiredNoticeIsMissingUntilItsLeadTimeHasPassed() {
        ready(WITH_NOTICE)
                .then(OutlookTest::missing, List.of("notice-before-departure"))
                .given(notified(ITINERARY))
                .at(Instant.parse("2026-03-04T23:59:59Z"))
                .then(OutlookTest::missing, List.of("notice-before-departure", "departure-as-notified"))
                .at(Instant.parse("2026-03-05T00:00:00Z"))
                .then(OutlookTest::missing, List.of("departure-as-notified"))
                .at(DEPARTS)
                .then(OutlookTest::missing, List.of())
                .then(view -> view.outlook().getFirst().ready(), true);
    }

    @Test
    void aMissingConditionNamesThePerson() {
        TransferView view = ready().given(suspended(CHILD), consentLost(PARENT)).shown();

        assertThat(view.outlook().getFirst().missing())
                .extracting(Outlook.Missing::rule, Outlook.Missing::personId)
                .containsExactly(
                        tuple("no-departure-while-suspended", CHILD), tuple("live-consent-at-departure", PARENT));
    }

    @Test
    void whatIsMissingBeforeARemovalIsToldApart() {
        TransferView view = ready().given(assessed(CHILD, 9, ASSESSOR, ASSESSED_ON, REQUESTED))
                .shown();

        assertThat(view.outlook().getFirst().ready()).isFalse();
        assertThat(view.outlook().getFirst().missing()).isEmpty();
        assertThat(view.outlook().getFirst().internallyMissing())
                .extracting(Outlook.Missing::rule, Outlook.Missing::personId)
                .containsExactly(tuple("assessment-covers-the-route", CHILD));
    }

    /** Whoever cannot read the assessments is told the same with and without them. */
    @Test
    void whetherAssessedOrNotIsTheSameForTheRequestedState() {
        DeskSpec<TransferFile, TransferView> assessed = ready();
        DeskSpec<TransferFile, TransferView> not = DeskSpec.of(desk(WITHOUT_NOTICE))
                .at(DEPARTS)
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(fit(PARENT), fit(CHILD), proposed(ITINERARY, PARENT, CHILD), leader())
                .given(transitRequested(), transitAuthorised(), notified(ITINERARY));

        assertThat(desk(WITHOUT_NOTICE)
                        .show(assessed.contents(), DEPARTS, TestOpenings.NONE)
                        .outlook())
                .isEqualTo(desk(WITHOUT_NOTICE)
                        .show(not.contents(), DEPARTS, TestOpenings.NONE)
                        .outlook());
    }

    private static TransportDesk desk(TestTreaty treaty) {
        return new TransportDesk(treaty, TestTransit.NO_RULES, new PlainDays(), AssessmentPolicyFile.read());
    }

    @Test
    void theNextLegWaitsForTheArrivalOfTheOneBefore() {
        ready().given(departed(1))
                .at(STOPOVER)
                .then(OutlookTest::missing, List.of("legs-in-order"))
                .given(arrived(1))
                .then(view -> view.outlook().getFirst().nextLeg(), 2)
                .then(OutlookTest::missing, List.of());
    }

    @Test
    void onceAllLegsHaveBegunThereIsNoOutlook() {
        ready().given(departed(1), arrived(1), departed(2)).at(ONWARD).then(TransferView::outlook, List.of());
    }

    @Test
    void withoutTheAgreementOfATransitStateNoDateIsSaid() {
        DeskSpec<TransferFile, TransferView> spec = DeskSpec.of(new TransportDesk(
                        WITHOUT_NOTICE, TestTransit.limits(), new PlainDays(), AssessmentPolicyFile.read()))
                .at(NOTICE)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD))
                .then(OutlookTest::awaited, List.of(TRANSIT))
                .given(transitRequested())
                .then(OutlookTest::awaited, List.of(TRANSIT))
                .given(transitAuthorised())
                .then(OutlookTest::awaited, List.of());

        assertThat(spec.shown().outlook().getFirst().earliestDeparture()).isEqualTo(NOTICE);
    }

    @Test
    void theEarliestDepartureKeepsTheLeadTimesOfNoticeAndTransit() {
        // notice: three days after the 2nd; transit: two days, less the three hours of flight
        DeskSpec.of(new TransportDesk(WITH_NOTICE, TestTransit.limits(), new PlainDays(), AssessmentPolicyFile.read()))
                .at(NOTICE)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD))
                .then(OutlookTest::earliest, Instant.parse("2026-03-06T00:00:00Z"));
        DeskSpec.of(new TransportDesk(
                        WITHOUT_NOTICE, TestTransit.limits(), new PlainDays(), AssessmentPolicyFile.read()))
                .at(NOTICE)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD))
                .then(OutlookTest::earliest, Instant.parse("2026-03-04T21:00:00Z"));
    }

    /** Three working days before a Thursday is the Monday on which notice is given: that Thursday is permitted, no Wednesday. */
    @Test
    void theEarliestDepartureIsTheEarliestThatTheRulePermits() {
        var clock = new WeekdayClock();
        Rule<Limit> rule = WITH_NOTICE.transferNotice().orElseThrow();
        Instant earliest = DeskSpec.of(
                        new TransportDesk(WITH_NOTICE, TestTransit.NO_RULES, clock, AssessmentPolicyFile.read()))
                .at(NOTICE)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD))
                .shown()
                .outlook()
                .getFirst()
                .earliestDeparture();

        assertThat(earliest).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        NoticeLeadTime.check(NOTICE, earliest, rule, REQUESTED, clock);
        assertThatThrownBy(() -> NoticeLeadTime.check(NOTICE, earliest.minusNanos(1), rule, REQUESTED, clock))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whereSilenceSufficesTheEarliestDepartureIsTheEndOfTheReplyLimit() {
        Instant due = Instant.parse("2026-03-05T00:00:00Z");
        var limits = new TransitLimits(
                due,
                TestTransit.basis("replyLimit", true),
                true,
                null,
                TransitSilence.TRANSIT_MAY_BEGIN,
                TestTransit.basis("onSilence", true));
        DeskSpec.of(new TransportDesk(
                        WITHOUT_NOTICE,
                        TestTransit.silenceSuffices(true),
                        new PlainDays(),
                        AssessmentPolicyFile.read()))
                .at(NOTICE)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD), transitRequested(limits))
                .then(OutlookTest::awaited, List.of())
                .then(OutlookTest::earliest, due);
    }

    private static Instant earliest(TransferView view) {
        return view.outlook().getFirst().earliestDeparture();
    }

    private static List<StateCode> awaited(TransferView view) {
        return view.outlook().getFirst().onlyAfterReplyOf();
    }

    /**
     * Random subsets of the events that a departure needs, with occasional obstacles, at random stages of the journey.
     */
    @Provide
    Arbitrary<List<TransferEvent>> histories() {
        List<TransferEvent> needed = List.of(
                consent(PARENT),
                consent(CHILD),
                document(PARENT),
                document(CHILD),
                fit(PARENT),
                fit(CHILD),
                assessed(PARENT),
                assessed(CHILD),
                leader(),
                notified(ITINERARY),
                transitAuthorised());
        Arbitrary<Set<TransferEvent>> leftOut = Arbitraries.of(needed).set().ofMaxSize(2);
        Arbitrary<List<TransferEvent>> blocking =
                Arbitraries.of(List.of(), List.of(), List.of(suspended(CHILD)), List.of(consentLost(PARENT)));
        Arbitrary<List<TransferEvent>> journey =
                Arbitraries.of(List.of(), List.of(departed(1)), List.of(departed(1), arrived(1)));
        return Combinators.combine(leftOut, blocking, journey)
                .as((without, blocks, gone) -> Stream.of(
                                needed.stream().filter(event -> !without.contains(event)),
                                blocks.stream(),
                                gone.stream())
                        .flatMap(events -> events)
                        .toList());
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.of(NOTICE, DEPARTS, STOPOVER, ONWARD);
    }

    /** For any past, treaty and time, ready means that the departure would be recorded. */
    @Property(tries = 1_000)
    void readyMeansThatTheDepartureWouldBeRecorded(
            @ForAll("histories") List<TransferEvent> past,
            @ForAll("moments") Instant now,
            @ForAll boolean noticeRequired) {
        TestTreaty treaty = noticeRequired ? WITH_NOTICE : WITHOUT_NOTICE;
        DeskSpec<TransferFile, TransferView> spec = DeskSpec.of(
                        new TransportDesk(treaty, TestTransit.NO_RULES, new PlainDays(), AssessmentPolicyFile.read()))
                .at(now)
                .given(opened(), proposed(ITINERARY, PARENT, CHILD), transitRequested())
                .given(past.toArray(TransferEvent[]::new));

        for (Outlook outlook : spec.shown().outlook()) {
            Statistics.label("ready").collect(outlook.ready());
            assertThat(outlook.ready())
                    .isEqualTo(wouldDepart(treaty, spec.contents().own(), outlook.nextLeg(), now));
        }
        Statistics.label("ready").coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    private static boolean wouldDepart(TestTreaty treaty, TransferFile file, int leg, Instant now) {
        var at = new Circumstances(now, new UUID(9, 1), TestActors.officer("AAA"));
        try {
            new TransferDecider(
                            treaty,
                            TestTransit.NO_RULES,
                            new PlainDays(),
                            FitnessPolicyFile.read(),
                            AssessmentPolicyFile.read())
                    .decide(
                            new RecordDeparture(Given.CASE, ITINERARY, leg, now),
                            file.state().opened(TestOpenings.ALL),
                            at);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }
}
