package homeward.request.application.agree;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submittedWithInterview;
import static homeward.request.application.Given.treaty;
import static homeward.request.application.Given.withdrawn;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewLimitSet;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.LaterLimitAgreed;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.StatedMoment;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.AgreeToLaterLimit;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationState;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestTreaty;

/** Receipt was corrected from 3 to 5 March: the limit of ten days would end on the 15th instead of the 13th. */
class AgreeToLaterLimitTest {

    private static final Instant CORRECTED = Instant.parse("2026-03-05T12:00:00Z");
    private static final Instant ENDS_LATER = Instant.parse("2026-03-16T00:00:00Z");
    private static final AgreeToLaterLimit AGREE = new AgreeToLaterLimit(CASE, ENDS_LATER);

    private static DeciderSpec<ApplicationCommand, ApplicationState, ApplicationEvent> corrected() {
        return received()
                .given(new ReceiptCorrected(CASE, RECEIVED_AT, CORRECTED, null, null))
                .at(LIMIT_ENDS.minusSeconds(1))
                .as(REQUESTING);
    }

    @Test
    void onceThePartnerHasAgreedTheLimitEndsLater() {
        corrected()
                .when(AGREE)
                .then(
                        new LaterLimitAgreed(CASE, StatedMoment.RECEIPT, ENDS_LATER),
                        new ReplyLimitSet(CASE, ENDS_LATER, TestTreaty.basis("replyLimit")))
                .at(LIMIT_ENDS)
                .when(new DeemConsent(CASE))
                .thenNothing()
                .at(ENDS_LATER)
                .when(new DeemConsent(CASE))
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void theStateThatGainsTimeDoesNotAgreeInThePartnersPlace() {
        corrected().as(REQUESTED).when(AGREE).refused(Kind.NOT_YOURS, "requesting-side-only");
    }

    @Test
    void nobodyAgreesToAnotherEndThanTheOneShown() {
        corrected().when(new AgreeToLaterLimit(CASE, ENDS_LATER.plusSeconds(1))).invalid("due");
    }

    @Test
    void withoutALaterEndThereIsNothingToAgreeTo() {
        var nothing = "later-limit-awaits-agreement";
        received().as(REQUESTING).when(AGREE).refused(Kind.CONFLICT, nothing);
        corrected()
                .given(new ReceiptCorrected(CASE, CORRECTED, RECEIVED_AT, null, null))
                .when(AGREE)
                .refused(Kind.CONFLICT, nothing);
        corrected()
                .when(AGREE)
                .thenTypes(LaterLimitAgreed.class, ReplyLimitSet.class)
                .when(AGREE)
                .refused(Kind.CONFLICT, nothing);
        corrected()
                .given(new ReplyLimitExtended(
                        CASE,
                        ENDS_LATER,
                        Set.of(ExtensionReason.LEGAL_OBSTACLE),
                        null,
                        TestTreaty.basis("replyLimitExtended")))
                .when(AGREE)
                .refused(Kind.CONFLICT, nothing);
    }

    @Test
    void aLimitThatIsOverDoesNotRunAgain() {
        corrected().at(LIMIT_ENDS).when(AGREE).refused(Kind.CONFLICT, "later-limit-awaits-agreement");
        corrected()
                .given(
                        approved(),
                        new ReadmissionApproved(
                                CASE,
                                CHILD,
                                RECEIVED_AT,
                                SILENT_WINDOW_ENDS,
                                approved().basis()))
                .when(AGREE)
                .refused(Kind.CONFLICT, "later-limit-awaits-agreement");
        corrected()
                .given(withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .when(AGREE)
                .refused(Kind.CONFLICT, "application-withdrawn");
    }

    @Test
    void theLimitsOfAnInterviewAreAgreedToInTheSameWay() {
        var reply = TestTreaty.basis("replyLimit");
        var result = TestTreaty.basis("interviewResult");
        application(treaty().startsAfterInterview(TestTreaty.days(10)))
                .given(submittedWithInterview(), new ReceiptConfirmed(CASE, RECEIVED_AT))
                .given(new InterviewLimitSet(CASE, LIMIT_ENDS, result))
                .given(new ReceiptCorrected(CASE, RECEIVED_AT, CORRECTED, null, null))
                .at(CORRECTED)
                .when(AGREE)
                .then(
                        new LaterLimitAgreed(CASE, StatedMoment.RECEIPT, ENDS_LATER),
                        new InterviewLimitSet(CASE, ENDS_LATER, result))
                .given(new InterviewResultRecorded(
                        CASE, CORRECTED, List.of(new InterviewFinding(PARENT, InterviewOutcome.INCONCLUSIVE))))
                .given(new ReplyLimitSet(CASE, ENDS_LATER, reply))
                .given(new InterviewResultTimeCorrected(CASE, CORRECTED, CORRECTED.plusSeconds(86_400), null))
                .at(CORRECTED.plusSeconds(86_400))
                .when(new AgreeToLaterLimit(CASE, ENDS_LATER.plusSeconds(86_400)))
                .then(
                        new LaterLimitAgreed(CASE, StatedMoment.INTERVIEW_RESULT, ENDS_LATER.plusSeconds(86_400)),
                        new ReplyLimitSet(CASE, ENDS_LATER.plusSeconds(86_400), reply));
    }

    private static ReadmissionApproved approved() {
        return new ReadmissionApproved(
                CASE, PARENT, RECEIVED_AT, SILENT_WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    }
}
