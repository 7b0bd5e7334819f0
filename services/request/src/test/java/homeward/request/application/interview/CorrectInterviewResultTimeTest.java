package homeward.request.application.interview;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.submittedWithInterview;
import static homeward.request.application.Given.treaty;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.CorrectInterviewResultTime;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** The reply limit is ten days from the result of the interview, which was recorded as sent on 10 April. */
class CorrectInterviewResultTimeTest {

    private static final Instant SENT = Instant.parse("2026-04-10T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-13T10:00:00Z");
    private static final Instant A_DAY_EARLIER = Instant.parse("2026-04-09T10:00:00Z");
    private static final Instant A_DAY_LATER = Instant.parse("2026-04-11T10:00:00Z");
    private static final Instant LIMIT_ENDS = Instant.parse("2026-04-21T00:00:00Z");
    private static final Instant ENDS_EARLIER = Instant.parse("2026-04-20T00:00:00Z");
    private static final Instant ENDS_LATER = Instant.parse("2026-04-22T00:00:00Z");

    private static final InterviewResultRecorded RESULT = new InterviewResultRecorded(
            CASE,
            SENT,
            List.of(
                    new InterviewFinding(PARENT, InterviewOutcome.NATIONALITY_CONFIRMED),
                    new InterviewFinding(CHILD, InterviewOutcome.NATIONALITY_CONFIRMED)));

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> given() {
        return application(treaty().startsAfterInterview(TestTreaty.days(10)))
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .given(RESULT, new ReplyLimitSet(CASE, LIMIT_ENDS, TestTreaty.basis("replyLimit")))
                .at(NOW)
                .as(REQUESTED);
    }

    private static CorrectInterviewResultTime correctTo(Instant corrected) {
        return new CorrectInterviewResultTime(CASE, corrected);
    }

    private static InterviewResultTimeCorrected corrected(Instant corrected, Instant due, LimitEffect effect) {
        return new InterviewResultTimeCorrected(
                CASE, SENT, corrected, new CorrectedLimit(due, effect, TestTreaty.basis("replyLimit")));
    }

    @Test
    void anEarlierResultEndsTheReplyLimitEarlierAtOnce() {
        given().when(correctTo(A_DAY_EARLIER))
                .then(
                        corrected(A_DAY_EARLIER, ENDS_EARLIER, LimitEffect.APPLIES),
                        new ReplyLimitSet(CASE, ENDS_EARLIER, TestTreaty.basis("replyLimit")))
                .when(new ExtendReplyLimit(
                        CASE, Instant.parse("2026-05-10T00:00:01Z"), Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .refused(Kind.RULE, "extension-within-treaty-maximum")
                .at(ENDS_EARLIER)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void aLaterOneAwaitsAgreementAndOneInThePastChangesNothing() {
        given().when(correctTo(A_DAY_LATER)).then(corrected(A_DAY_LATER, ENDS_LATER, LimitEffect.AWAITS_AGREEMENT));
        given().at(ENDS_EARLIER)
                .when(correctTo(A_DAY_EARLIER))
                .then(corrected(A_DAY_EARLIER, ENDS_EARLIER, LimitEffect.WOULD_HAVE_PASSED))
                .when(new DeemConsent(CASE))
                .thenNothing();
    }

    @Test
    void whereTheLimitRunsFromReceiptOnlyTheReceiptMovesIt() {
        application(treaty())
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet(), RESULT)
                .at(RECEIVED_AT.plusSeconds(86_400 * 40))
                .as(REQUESTED)
                .when(correctTo(A_DAY_LATER))
                .then(new InterviewResultTimeCorrected(CASE, SENT, A_DAY_LATER, null));
        var early = new InterviewResultRecorded(CASE, RECEIVED_AT.plusSeconds(60), RESULT.findings());
        application(treaty())
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet(), early)
                .at(RECEIVED_AT.plusSeconds(3_600))
                .as(REQUESTED)
                .when(new CorrectReceipt(CASE, RECEIVED_AT.minusSeconds(43_200)))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class)
                .when(new ExtendReplyLimit(
                        CASE, Instant.parse("2026-04-02T00:00:01Z"), Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .refused(Kind.RULE, "extension-within-treaty-maximum");
    }

    @Test
    void onlyTheRequestedStateCorrectsAResultThatItHasSent() {
        given().as(REQUESTING).when(correctTo(A_DAY_EARLIER)).refused(Kind.NOT_YOURS, "requested-side-only");
        application(treaty())
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(NOW)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
    }

    @Test
    void theMomentLiesBetweenReceiptAndNowAndIsAnother() {
        given().when(correctTo(RECEIVED_AT.minusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(NOW.plusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(SENT))
                .invalid("corrected")
                .when(correctTo(NOW))
                .thenTypes(InterviewResultTimeCorrected.class);
    }
}
