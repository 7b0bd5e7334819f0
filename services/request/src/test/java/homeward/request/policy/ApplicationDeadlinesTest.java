package homeward.request.policy;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ConsentExpired;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.InterviewFinding;
import homeward.events.request.ApplicationEvent.InterviewOutcome;
import homeward.events.request.ApplicationEvent.InterviewResultRecorded;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.ExpireConsent;
import homeward.request.application.Given;
import homeward.testkit.DeadlinesSpec;
import homeward.testkit.TestTreaty;

class ApplicationDeadlinesTest {

    private static final Instant WINDOW_ENDS = LIMIT_ENDS.plus(Duration.ofDays(90));
    private static final String REPLY_LIMIT = "reply-limit";

    @Test
    void theReplyLimitIsAwaitedFromItsStart() {
        given(treaty()).waitsForNothing().given(limitSet()).waitsFor(REPLY_LIMIT, LIMIT_ENDS);
    }

    @Test
    void anExtensionMovesIt() {
        Instant later = LIMIT_ENDS.plus(Duration.ofDays(20));

        given(treaty())
                .given(
                        limitSet(),
                        new ReplyLimitExtended(
                                CASE,
                                later,
                                Set.of(ExtensionReason.LEGAL_OBSTACLE),
                                null,
                                TestTreaty.basis("replyLimitExtended")))
                .waitsFor(REPLY_LIMIT, later)
                .when(REPLY_LIMIT)
                .then(new DeemConsent(CASE));
    }

    @Test
    void aLimitThatACorrectionHasMovedIsAwaitedAtItsNewEnd() {
        Instant earlier = LIMIT_ENDS.minus(Duration.ofDays(1));

        given(treaty())
                .given(limitSet(), new ReplyLimitSet(CASE, earlier, TestTreaty.basis("replyLimit")))
                .waitsFor(REPLY_LIMIT, earlier);
    }

    @Test
    void itIsAwaitedUntilEveryPersonHasAReply() {
        given(treaty())
                .given(limitSet(), refused(CHILD))
                .waitsFor(REPLY_LIMIT, LIMIT_ENDS)
                .given(approved(PARENT))
                .waitsFor("transfer-window-" + PARENT, WINDOW_ENDS);
    }

    @Test
    void itIsNotAwaitedForPersonsWhoseNationalityTheInterviewDidNotConfirm() {
        given(treaty())
                .given(limitSet(), refused(CHILD), result(InterviewOutcome.NATIONALITY_CONFIRMED))
                .waitsFor(REPLY_LIMIT, LIMIT_ENDS);
        for (var outcome : Set.of(InterviewOutcome.NATIONALITY_NOT_CONFIRMED, InterviewOutcome.INCONCLUSIVE)) {
            given(treaty()).given(limitSet(), refused(CHILD), result(outcome)).waitsForNothing();
        }
    }

    private static InterviewResultRecorded result(InterviewOutcome outcome) {
        return new InterviewResultRecorded(CASE, LIMIT_ENDS, List.of(new InterviewFinding(PARENT, outcome)));
    }

    @Test
    void itIsNotAwaitedOnceConsentIsDeemedButTheEndOfTheUnconfirmedConsentIs() {
        given(treaty())
                .given(limitSet(), deemed(PARENT))
                .waitsFor(Map.of(REPLY_LIMIT, LIMIT_ENDS, "transfer-window-" + PARENT, SILENT_WINDOW_ENDS))
                .given(deemed(CHILD))
                .waitsFor(Map.of(
                        "transfer-window-" + PARENT,
                        SILENT_WINDOW_ENDS,
                        "transfer-window-" + CHILD,
                        SILENT_WINDOW_ENDS))
                .when("transfer-window-" + CHILD)
                .then(new ExpireConsent(CASE, CHILD));
    }

    @Test
    void itIsNotAwaitedIfSilenceHasNoEffect() {
        given(new TestTreaty()).given(limitSet()).waitsForNothing();
    }

    @Test
    void aTransferWindowIsAwaitedUntilItEnds() {
        given(treaty())
                .given(limitSet(), refused(CHILD), approved(PARENT), new ConsentExpired(CASE, PARENT, WINDOW_ENDS))
                .waitsForNothing();
    }

    @Test
    void noMomentsAreAwaitedAfterWithdrawal() {
        given(treaty())
                .given(limitSet(), approved(PARENT), Given.withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .waitsForNothing();
    }

    private static DeadlinesSpec<ApplicationEvent> given(TestTreaty treaty) {
        return DeadlinesSpec.of(new ApplicationDeadlines(treaty), "application-" + CASE, CASE)
                .given(submitted());
    }

    private static ReadmissionApproved approved(PersonId person) {
        return new ReadmissionApproved(CASE, person, LIMIT_ENDS, WINDOW_ENDS, TestTreaty.basis("transferWindow"));
    }

    private static ReadmissionRefused refused(PersonId person) {
        return new ReadmissionRefused(CASE, person, Set.of(RefusalReason.NOT_A_NATIONAL), null);
    }

    private static DeemedConsentArisen deemed(PersonId person) {
        return new DeemedConsentArisen(CASE, person, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"));
    }
}
