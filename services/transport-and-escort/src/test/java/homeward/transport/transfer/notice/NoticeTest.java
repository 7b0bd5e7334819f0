package homeward.transport.transfer.notice;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.LEADER;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.OTHER_ITINERARY;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.PLANNER;
import static homeward.transport.transfer.Given.SIBLING_OF_AGE;
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
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.EscortIdentity;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;
import homeward.transport.TransferDecider;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.fitness.FitnessPolicyFile;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand.AcknowledgeNotice;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.WeekdayClock;
import homeward.treaties.Limit;

class NoticeTest {

    private static final NotifyTransfer NOTIFY = new NotifyTransfer(CASE, ITINERARY);
    private static final AcknowledgeNotice ACKNOWLEDGE = new AcknowledgeNotice(CASE, ITINERARY);
    private static final Actor REQUESTED_OFFICER = TestActors.officer("BBB");
    private static final PersonId OTHER = new PersonId(new UUID(2, 10));

    @Test
    void noticeInTimeRecordsItsRule() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), leader())
                .when(NOTIFY)
                .then(notified(ITINERARY));
    }

    @Test
    void I07_weekendsDoNotCount() {
        // three working days before a Tuesday is the previous Thursday
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), leader())
                .at("2026-03-06T00:00:00Z")
                .when(NOTIFY)
                .refused(Kind.RULE, "transfer-notice-lead-time");
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), leader())
                .at("2026-03-05T23:59:59Z")
                .when(NOTIFY)
                .thenTypes(TransferNotified.class);
    }

    @Test
    void noticeIsGivenOnce() {
        Given.readyToDepart().when(NOTIFY).refused(Kind.CONFLICT, "notice-given-once");
    }

    @Test
    void I11_anEscortedTransferIsNotNotifiedBeforeItsLeaderIsNamed() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT))
                .when(NOTIFY)
                .refused(Kind.RULE, "escort-leader-named");
    }

    @Test
    void otherEscortsAreNotifiedAnewForTheSameDayAndAcknowledged() {
        var spec = Given.readyToDepart(new EscortReplaced(
                CASE,
                ITINERARY,
                LEADER,
                OTHER,
                Personal.of(OTHER, new EscortIdentity("Another Person", "X-9")),
                null,
                PLANNER));
        spec.when(depart(1)).refused(Kind.RULE, "notice-before-departure");
        spec.when(NOTIFY).then(renewed());
        spec.when(depart(1)).refused(Kind.RULE, "notice-acknowledged");
        spec.when(ACKNOWLEDGE).refused(Kind.NOT_YOURS, "requested-side-only");
        spec.as(REQUESTED_OFFICER).when(ACKNOWLEDGE).then(new NoticeAcknowledged(CASE, ITINERARY));
        spec.when(ACKNOWLEDGE).refused(Kind.CONFLICT, "notice-awaits-acknowledgement");
        spec.as(TestActors.officer("AAA")).when(depart(1)).thenTypes(Departed.class);
    }

    @Test
    void theNoticeOfAnotherJourneyOfTheSameTravellersIsRenewed() {
        Given.transfer()
                .given(opened(), proposed(OTHER_ITINERARY, PARENT), leader(OTHER_ITINERARY), notified(OTHER_ITINERARY))
                .given(new TransferFailed(
                        CASE, OTHER_ITINERARY, FailureReason.TECHNICAL, NOTICE, Given.REQUESTING, null))
                .given(proposed(ITINERARY, PARENT), leader())
                .when(NOTIFY)
                .then(renewed());
    }

    @Test
    void aFirstNoticeNeedsNoAcknowledgement() {
        Given.readyToDepart()
                .as(REQUESTED_OFFICER)
                .when(ACKNOWLEDGE)
                .refused(Kind.CONFLICT, "notice-awaits-acknowledgement");
    }

    @Test
    void noticeIsNotGivenOfATransferThatHasBegun() {
        Given.transfer()
                .given(opened(), proposed(ITINERARY, PARENT), leader(), departed(1))
                .when(NOTIFY)
                .refused(Kind.CONFLICT, "notice-precedes-transfer");
    }

    @Test
    void whereTheTreatyAsksForAnAnswerNobodyDepartsBeforeIt() {
        var treaty = new TestTreaty()
                .transferNotice(new Limit(3, Limit.Unit.WORKING_DAYS))
                .transferNoticeAnswer(new Limit(4, Limit.Unit.WORKING_DAYS));
        var spec = DeciderSpec.of(new TransferDecider(
                        treaty,
                        TestTransit.NO_RULES,
                        new WeekdayClock(),
                        FitnessPolicyFile.read(),
                        AssessmentPolicyFile.read()))
                .as(TestActors.officer("AAA"))
                .at(NOTICE)
                .given(opened(), consent(SIBLING_OF_AGE), document(SIBLING_OF_AGE), assessed(SIBLING_OF_AGE))
                .given(fit(SIBLING_OF_AGE), proposed(ITINERARY, SIBLING_OF_AGE), leader())
                .given(transitRequested(), transitAuthorised());
        spec.when(NOTIFY).thenRecorded(events -> {
            var notified = (TransferNotified) events.getFirst();
            assertThat(notified.renewed()).isFalse();
            assertThat(notified.answerDue()).isEqualTo(Instant.parse("2026-03-07T00:00:00Z"));
            assertThat(notified.answerLimit()).isEqualTo(TestTreaty.basis("transferNoticeAnswer"));
        });
        spec.at(DEPARTS).when(depart(1)).refused(Kind.RULE, "notice-acknowledged");
        assertThat(spec.when(depart(1)).refusal().basis()).isEqualTo(TestTreaty.basis("transferNoticeAnswer"));
        spec.as(REQUESTED_OFFICER).when(ACKNOWLEDGE).then(new NoticeAcknowledged(CASE, ITINERARY));
        spec.as(TestActors.officer("AAA")).when(depart(1)).thenTypes(Departed.class);
    }

    private static TransferNotified renewed() {
        TransferNotified first = notified(ITINERARY);
        return new TransferNotified(
                CASE, ITINERARY, first.earliestDeparture(), true, first.basis(), null, null, first.plannedBy());
    }
}
