package homeward.request.application.receipt;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.submittedWithInterview;
import static homeward.request.application.Given.treaty;
import static homeward.request.application.receipt.CorrectedReceipt.A_DAY_EARLIER;
import static homeward.request.application.receipt.CorrectedReceipt.ENDS_EARLIER;
import static homeward.request.application.receipt.CorrectedReceipt.ENDS_LATER;
import static homeward.request.application.receipt.CorrectedReceipt.LATER;
import static homeward.request.application.receipt.CorrectedReceipt.RULE;
import static homeward.request.application.receipt.CorrectedReceipt.TWO_DAYS_LATER;
import static homeward.request.application.receipt.CorrectedReceipt.correctTo;
import static homeward.request.application.receipt.CorrectedReceipt.corrected;
import static homeward.request.application.receipt.CorrectedReceipt.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.RuleBasis;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestTreaty;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;

/** What becomes of the running limit when the moment of receipt is corrected. */
class CorrectedLimitTest {

    @Test
    void anEarlierReceiptEndsTheLimitEarlierAtOnce() {
        given().when(correctTo(A_DAY_EARLIER))
                .then(
                        corrected(RECEIVED_AT, A_DAY_EARLIER, ENDS_EARLIER, LimitEffect.APPLIES),
                        new ReplyLimitSet(CASE, ENDS_EARLIER, RULE))
                .at(ENDS_EARLIER.minusSeconds(1))
                .when(new DeemConsent(CASE))
                .thenNothing()
                .at(ENDS_EARLIER)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void I02_aLaterReceiptGivesNobodyMoreTimeByItself() {
        given().when(correctTo(TWO_DAYS_LATER))
                .then(corrected(RECEIVED_AT, TWO_DAYS_LATER, ENDS_LATER, LimitEffect.AWAITS_AGREEMENT))
                .at(LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void thereAndBackGivesNobodyMoreTimeEither() {
        given().when(correctTo(A_DAY_EARLIER))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class)
                .when(correctTo(RECEIVED_AT))
                .then(corrected(A_DAY_EARLIER, RECEIVED_AT, LIMIT_ENDS, LimitEffect.AWAITS_AGREEMENT));
        given().when(correctTo(TWO_DAYS_LATER))
                .thenTypes(ReceiptCorrected.class)
                .when(correctTo(RECEIVED_AT))
                .then(corrected(TWO_DAYS_LATER, RECEIVED_AT, LIMIT_ENDS, LimitEffect.UNCHANGED));
    }

    @Test
    void I02_noConsentArisesByALimitThatNobodyCouldSee() {
        given().at(ENDS_EARLIER)
                .when(correctTo(A_DAY_EARLIER))
                .then(corrected(RECEIVED_AT, A_DAY_EARLIER, ENDS_EARLIER, LimitEffect.WOULD_HAVE_PASSED))
                .when(new DeemConsent(CASE))
                .thenNothing()
                .at(LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenRecorded(events -> assertThat(events.getFirst())
                        .isEqualTo(new DeemedConsentArisen(
                                CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"))));
        given().at(ENDS_EARLIER.minusSeconds(1))
                .when(correctTo(A_DAY_EARLIER))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class);
    }

    @Test
    void noConsentArisesBeforeTheCorrectionWhereDaysAreInDoubtEither() {
        Instant doubtful = ENDS_EARLIER.minusSeconds(86_400);
        RuleBasis basis = RULE.counted(new WorkingDayCount(new StateCode("BBB"), false, doubtful));
        DeciderSpec.of(new ApplicationDecider(treaty(), inDoubt(basis)))
                .given(submitted(), new ReceiptConfirmed(CASE, RECEIVED_AT), limitSet())
                .as(REQUESTED)
                .at(doubtful)
                .when(correctTo(A_DAY_EARLIER))
                .then(new ReceiptCorrected(
                        CASE,
                        RECEIVED_AT,
                        A_DAY_EARLIER,
                        new CorrectedLimit(ENDS_EARLIER, LimitEffect.WOULD_HAVE_PASSED, basis),
                        null));
    }

    @Test
    void onTheSameDayTheLimitStays() {
        given().when(correctTo(RECEIVED_AT.plusSeconds(3_600)))
                .then(corrected(RECEIVED_AT, RECEIVED_AT.plusSeconds(3_600), LIMIT_ENDS, LimitEffect.UNCHANGED));
    }

    @Test
    void anExtensionStandsUnlessTheLimitWouldEndLaterStill() {
        var extended = new ReplyLimitExtended(
                CASE,
                Instant.parse("2026-03-15T00:00:00Z"),
                Set.of(ExtensionReason.LEGAL_OBSTACLE),
                null,
                TestTreaty.basis("replyLimitExtended"));
        given().given(extended)
                .when(correctTo(A_DAY_EARLIER))
                .then(corrected(RECEIVED_AT, A_DAY_EARLIER, ENDS_EARLIER, LimitEffect.UNCHANGED))
                .when(correctTo(TWO_DAYS_LATER))
                .then(corrected(A_DAY_EARLIER, TWO_DAYS_LATER, ENDS_LATER, LimitEffect.AWAITS_AGREEMENT));
    }

    @Test
    void I04_theMaximumOfAnExtensionIsCountedFromTheCorrectedReceipt() {
        Instant latest = Instant.parse("2026-04-02T00:00:00Z");
        given().when(correctTo(A_DAY_EARLIER))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class)
                .when(new ExtendReplyLimit(CASE, latest.plusSeconds(1), Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .refused(Kind.RULE, "extension-within-treaty-maximum")
                .when(new ExtendReplyLimit(CASE, latest, Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .thenTypes(ReplyLimitExtended.class);
        given().at(ENDS_EARLIER)
                .when(correctTo(A_DAY_EARLIER))
                .thenTypes(ReceiptCorrected.class)
                .when(new ExtendReplyLimit(CASE, latest.plusSeconds(1), Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .refused(Kind.RULE, "extension-within-treaty-maximum");
        given().given(new ReceiptCorrected(CASE, RECEIVED_AT, TWO_DAYS_LATER, null, null))
                .when(new ExtendReplyLimit(
                        CASE, latest.plusSeconds(86_401), Set.of(ExtensionReason.LEGAL_OBSTACLE), null))
                .refused(Kind.RULE, "extension-within-treaty-maximum");
    }

    @Test
    void theLimitForTheResultOfAnInterviewFollowsInTheSameWay() {
        var basis = TestTreaty.basis("interviewResult");
        DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> interviewing = application(
                        treaty().startsAfterInterview(TestTreaty.days(10)))
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .given(new InterviewLimitSet(CASE, LIMIT_ENDS, basis))
                .at(LATER)
                .as(REQUESTED);
        interviewing
                .when(correctTo(A_DAY_EARLIER))
                .then(
                        new ReceiptCorrected(
                                CASE,
                                RECEIVED_AT,
                                A_DAY_EARLIER,
                                null,
                                new CorrectedLimit(ENDS_EARLIER, LimitEffect.APPLIES, basis)),
                        new InterviewLimitSet(CASE, ENDS_EARLIER, basis))
                .when(correctTo(TWO_DAYS_LATER))
                .then(new ReceiptCorrected(
                        CASE,
                        A_DAY_EARLIER,
                        TWO_DAYS_LATER,
                        null,
                        new CorrectedLimit(ENDS_LATER, LimitEffect.AWAITS_AGREEMENT, basis)));
        interviewing
                .given(new InterviewResultRecorded(
                        CASE, TWO_DAYS_LATER, List.of(new InterviewFinding(PARENT, InterviewOutcome.INCONCLUSIVE))))
                .when(correctTo(TWO_DAYS_LATER.plusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(A_DAY_EARLIER))
                .then(new ReceiptCorrected(CASE, TWO_DAYS_LATER, A_DAY_EARLIER, null, null));
    }

    /** Plain days, with an end that is in doubt. */
    private static LimitClock inDoubt(RuleBasis basis) {
        LimitClock plain = new PlainDays();
        return new LimitClock() {
            @Override
            public Instant end(Instant start, Limit limit, StateCode state) {
                return plain.end(start, limit, state);
            }

            @Override
            public Counted count(Instant start, Rule<Limit> rule, StateCode state) {
                return new Counted(end(start, rule.value(), state), basis);
            }

            @Override
            public LocalDate day(Instant moment, StateCode state) {
                return plain.day(moment, state);
            }

            @Override
            public Instant latestBefore(Instant moment, Limit limit, StateCode state) {
                return plain.latestBefore(moment, limit, state);
            }
        };
    }
}
