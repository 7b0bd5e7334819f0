package homeward.request.application.interview;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submittedWithInterview;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.RecordInterviewResult;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.ApplicationState;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** The reply limit is ten days; with an interview it starts with its result, which is due in ten days from receipt. */
class RecordInterviewResultTest {

    private static final Instant RESULT_DUE = Instant.parse("2026-03-14T00:00:00Z");
    private static final Instant SENT = Instant.parse("2026-04-10T10:00:00Z");
    private static final Instant LIMIT_ENDS = Instant.parse("2026-04-21T00:00:00Z");

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> interviewing() {
        return application(treaty().startsAfterInterview(TestTreaty.days(10)))
                .given(submittedWithInterview())
                .at(RECEIVED_AT)
                .as(REQUESTED);
    }

    @Test
    void receiptStartsOnlyTheLimitForTheResult() {
        interviewing()
                .when(new ConfirmReceipt(CASE, RECEIVED_AT))
                .then(
                        new ReceiptConfirmed(CASE, RECEIVED_AT),
                        new InterviewLimitSet(CASE, RESULT_DUE, TestTreaty.basis("interviewResult")));
    }

    @Test
    void withoutAResultThereIsNoDeemedConsentAndARefusalIsNeverTooLate() {
        interviewing()
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(RECEIVED_AT.plus(Duration.ofDays(400)))
                .when(new DeemConsent(CASE))
                .thenNothing()
                .when(new RefuseReadmission(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                .thenTypes(ReadmissionRefused.class);
    }

    @Test
    void theResultStartsTheReplyLimitAndSilenceThenIsConsent() {
        interviewing()
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(SENT)
                .when(result(InterviewOutcome.NATIONALITY_CONFIRMED))
                .then(
                        new InterviewResultRecorded(CASE, SENT, findings(InterviewOutcome.NATIONALITY_CONFIRMED)),
                        new ReplyLimitSet(CASE, LIMIT_ENDS, TestTreaty.basis("replyLimit")))
                .at(LIMIT_ENDS.minusSeconds(1))
                .when(new DeemConsent(CASE))
                .thenNothing()
                .at(LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void aStateWhoseResultDoesNotConfirmTheNationalityWasNotSilent() {
        for (var outcome : Set.of(InterviewOutcome.NATIONALITY_NOT_CONFIRMED, InterviewOutcome.INCONCLUSIVE)) {
            interviewing()
                    .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                    .at(SENT)
                    .when(result(outcome))
                    .thenTypes(InterviewResultRecorded.class, ReplyLimitSet.class)
                    .at(LIMIT_ENDS.plusSeconds(1))
                    .when(new DeemConsent(CASE))
                    .thenRecorded(events -> assertThat(events)
                            .extracting(event -> ((DeemedConsentArisen) event).personId())
                            .containsExactly(CHILD))
                    .when(new RefuseReadmission(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                    .thenTypes(ReadmissionRefused.class);
        }
    }

    @Test
    void aResultThatStartsTheReplyLimitNamesEverybodyWhoAwaitsAReply() {
        var incomplete = new RecordInterviewResult(CASE, SENT, List.of(confirmed(PARENT)));
        interviewing()
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(SENT)
                .when(incomplete)
                .invalid("findings")
                .when(new RefuseReadmission(CASE, CHILD, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                .thenTypes(ReadmissionRefused.class)
                .when(incomplete)
                .thenTypes(InterviewResultRecorded.class, ReplyLimitSet.class);
    }

    @Test
    void silenceAboutSomebodyWithoutAResultIsNoConsent() {
        interviewing()
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .given(new InterviewResultRecorded(CASE, SENT, List.of(confirmed(PARENT))))
                .given(new ReplyLimitSet(CASE, LIMIT_ENDS, TestTreaty.basis("replyLimit")))
                .at(LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenRecorded(events -> assertThat(events)
                        .extracting(event -> ((DeemedConsentArisen) event).personId())
                        .containsExactly(PARENT));
    }

    @Test
    void theRequestedStateSendsOneResultAfterReceiptOfAnApplicationThatAsksForIt() {
        interviewing()
                .at(SENT)
                .when(result(InterviewOutcome.INCONCLUSIVE))
                .refused(Kind.CONFLICT, "receipt-before-interview")
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .as(REQUESTING)
                .when(result(InterviewOutcome.INCONCLUSIVE))
                .refused(Kind.NOT_YOURS, "requested-side-only")
                .as(REQUESTED)
                .when(result(InterviewOutcome.INCONCLUSIVE))
                .thenTypes(InterviewResultRecorded.class, ReplyLimitSet.class)
                .when(result(InterviewOutcome.INCONCLUSIVE))
                .refused(Kind.CONFLICT, "one-interview-result");
        received().at(SENT).when(result(InterviewOutcome.INCONCLUSIVE)).refused(Kind.CONFLICT, "interview-requested");
    }

    @Test
    void theResultIsSentBetweenReceiptAndNowAndAboutPersonsOfTheApplication() {
        interviewing()
                .given(new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(SENT)
                .when(new RecordInterviewResult(
                        CASE, RECEIVED_AT.minusSeconds(1), findings(InterviewOutcome.INCONCLUSIVE)))
                .invalid("sentAt")
                .when(new RecordInterviewResult(CASE, SENT.plusSeconds(1), findings(InterviewOutcome.INCONCLUSIVE)))
                .invalid("sentAt")
                .when(new RecordInterviewResult(
                        CASE,
                        SENT,
                        List.of(new InterviewFinding(
                                PersonId.of("0000000a-0000-0000-0000-00000000000a"), InterviewOutcome.INCONCLUSIVE))))
                .invalid("findings[0].personId");
    }

    @Test
    void underATreatyWithoutSuchARuleTheResultChangesNoLimit() {
        application(treaty())
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet())
                .at(RECEIVED_AT.plusSeconds(60))
                .as(REQUESTED)
                .when(new RecordInterviewResult(CASE, RECEIVED_AT, List.of(confirmed(PARENT))))
                .thenTypes(InterviewResultRecorded.class)
                .at(Given.LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    private static RecordInterviewResult result(InterviewOutcome outcome) {
        return new RecordInterviewResult(CASE, SENT, findings(outcome));
    }

    /** About the parent; the child's nationality is confirmed. */
    private static List<InterviewFinding> findings(InterviewOutcome outcome) {
        return List.of(new InterviewFinding(PARENT, outcome), confirmed(CHILD));
    }

    private static InterviewFinding confirmed(PersonId person) {
        return new InterviewFinding(person, InterviewOutcome.NATIONALITY_CONFIRMED);
    }
}
