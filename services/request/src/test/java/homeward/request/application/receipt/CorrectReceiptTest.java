package homeward.request.application.receipt;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.SUBMITTED_AT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.details;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.submittedWithInterview;
import static homeward.request.application.Given.treaty;
import static homeward.request.application.Given.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.DetailsCorrected;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.LimitEffect;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.ApplicationDecider;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.ConfirmReceipt;
import homeward.request.application.ApplicationCommand.CorrectDetails;
import homeward.request.application.ApplicationCommand.CorrectReceipt;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExtendReplyLimit;
import homeward.request.application.ApplicationState;
import homeward.request.application.Given;
import homeward.testkit.DeciderSpec;
import homeward.testkit.PlainDays;
import homeward.testkit.TestTreaty;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;
import homeward.treaties.TreatyProfile.ReplyStart;

/** The reply limit is ten days from receipt, which was confirmed for 3 March; the application is of 2 March. */
class CorrectReceiptTest {

    private static final RuleBasis RULE = TestTreaty.basis("replyLimit");
    private static final Instant LATER = Instant.parse("2026-03-06T09:00:00Z");
    private static final Instant A_DAY_EARLIER = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant TWO_DAYS_LATER = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant ENDS_EARLIER = Instant.parse("2026-03-13T00:00:00Z");
    private static final Instant ENDS_LATER = Instant.parse("2026-03-16T00:00:00Z");

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> given() {
        return received().at(LATER);
    }

    private static CorrectReceipt correctTo(Instant corrected) {
        return new CorrectReceipt(CASE, corrected);
    }

    private static ReceiptCorrected corrected(Instant mistaken, Instant corrected, Instant due, LimitEffect effect) {
        return new ReceiptCorrected(CASE, mistaken, corrected, new CorrectedLimit(due, effect, RULE), null);
    }

    private static ReceiptCorrected withoutEffect(Instant corrected) {
        return new ReceiptCorrected(CASE, RECEIVED_AT, corrected, null, null);
    }

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
    void whatWasDecidedStands() {
        var deemed = List.<ApplicationEvent>of(
                new DeemedConsentArisen(CASE, PARENT, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")),
                new DeemedConsentArisen(CASE, CHILD, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence")));
        given().given(deemed)
                .at(LIMIT_ENDS.plusSeconds(60))
                .when(correctTo(LIMIT_ENDS.plusSeconds(30)))
                .then(withoutEffect(LIMIT_ENDS.plusSeconds(30)))
                .as(REQUESTING)
                .when(new ConfirmDeemedConsent(CASE, PARENT))
                .then(new DeemedConsentConfirmed(CASE, PARENT, SILENT_WINDOW_ENDS, TestTreaty.basis("transferWindow")));
        given().given(approved(true))
                .given(approved(false))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
    }

    @Test
    void aLimitThatIsOverDoesNotRunAgain() {
        given().at(LIMIT_ENDS).when(correctTo(TWO_DAYS_LATER)).then(withoutEffect(TWO_DAYS_LATER));
    }

    @Test
    void silenceAboutDataBeforeACorrectionIsNoConsent() {
        Instant anew = Instant.parse("2026-03-17T00:00:00Z");
        given().as(REQUESTING)
                .when(new CorrectDetails(CASE, PARENT, Personal.of(PARENT, details("1989-05-01")), null, null))
                .thenTypes(DetailsCorrected.class, ReplyLimitSet.class)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .then(corrected(RECEIVED_AT, A_DAY_EARLIER, anew, LimitEffect.UNCHANGED));
    }

    @Test
    void aReceiptConfirmedAfterACorrectionOfDetailsStartsNoLimitBeforeIt() {
        application(treaty())
                .given(submitted())
                .at(LATER)
                .when(new CorrectDetails(CASE, PARENT, Personal.of(PARENT, details("1989-05-01")), null, null))
                .thenTypes(DetailsCorrected.class)
                .as(REQUESTED)
                .when(new ConfirmReceipt(CASE, RECEIVED_AT))
                .then(
                        new ReceiptConfirmed(CASE, RECEIVED_AT),
                        new ReplyLimitSet(CASE, Instant.parse("2026-03-17T00:00:00Z"), RULE));
    }

    @Test
    void aLimitThatRunsFromSubmissionIsNotConcerned() {
        application(treaty().startsAt(ReplyStart.RECEIPT))
                .given(submitted(), limitSet(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .at(LATER)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
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

    @Test
    void onlyTheRequestedStateCorrectsWhatItHasConfirmed() {
        given().as(REQUESTING).when(correctTo(A_DAY_EARLIER)).refused(Kind.NOT_YOURS, "requested-side-only");
        application(treaty())
                .given(submitted())
                .at(LATER)
                .as(REQUESTED)
                .when(correctTo(A_DAY_EARLIER))
                .refused(Kind.CONFLICT, "recorded-before-corrected");
        application(treaty()).as(REQUESTED).when(correctTo(A_DAY_EARLIER)).refused(Kind.UNKNOWN);
    }

    @Test
    void theMomentLiesBetweenSubmissionAndNowAndIsAnother() {
        given().when(correctTo(SUBMITTED_AT.minusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(LATER.plusSeconds(1)))
                .invalid("corrected")
                .when(correctTo(RECEIVED_AT))
                .invalid("corrected")
                .when(correctTo(SUBMITTED_AT))
                .thenTypes(ReceiptCorrected.class, ReplyLimitSet.class);
        given().when(correctTo(LATER)).thenTypes(ReceiptCorrected.class);
    }

    @Test
    void inAnEndedCaseTheRecordIsCorrectedWithoutEffect() {
        given().given(withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
        given().given(Given.closed(CaseOutcome.LAPSED))
                .when(correctTo(A_DAY_EARLIER))
                .then(withoutEffect(A_DAY_EARLIER));
    }

    private static ReadmissionApproved approved(boolean ofTheParent) {
        return new ReadmissionApproved(
                CASE, ofTheParent ? PARENT : CHILD, SILENT_WINDOW_ENDS, TestTreaty.basis("transferWindow"));
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
