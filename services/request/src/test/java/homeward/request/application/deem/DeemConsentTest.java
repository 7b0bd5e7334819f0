package homeward.request.application.deem;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class DeemConsentTest {

    private static final DeemConsent LIMIT_PASSED = new DeemConsent(CASE);

    private static DeemedConsentArisen deemed(PersonId person) {
        return new DeemedConsentArisen(CASE, person, LIMIT_ENDS, TestTreaty.basis("onSilence"));
    }

    @Test
    void silenceBecomesConsentForEveryoneWithoutAReply() {
        received().at(LIMIT_ENDS).when(LIMIT_PASSED).then(deemed(PARENT), deemed(CHILD));
        received()
                .given(new ReadmissionRefused(CASE, PARENT, Set.of(RefusalReason.EVIDENCE_FALSE), null))
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .then(deemed(CHILD));
    }

    @Test
    void consentIsDeemedOnce() {
        received()
                .at(LIMIT_ENDS)
                .given(deemed(PARENT), deemed(CHILD))
                .when(LIMIT_PASSED)
                .thenNothing();
    }

    @Test
    void noConsentIsDeemedBeforeTheLimitEnds() {
        received().at(LIMIT_ENDS.minusNanos(1)).when(LIMIT_PASSED).thenNothing();
    }

    @Test
    void anExtensionPostponesDeemedConsent() {
        var later = LIMIT_ENDS.plusSeconds(864_000);
        var extended = new ReplyLimitExtended(
                CASE, later, Set.of(ExtensionReason.INTERVIEW_PENDING), null, TestTreaty.basis("replyLimitExtended"));
        received()
                .given(extended)
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenNothing()
                .at(later)
                .when(LIMIT_PASSED)
                .thenTypes(DeemedConsentArisen.class, DeemedConsentArisen.class);
    }

    @Test
    void noConsentIsDeemedIfSilenceHasNoEffect() {
        application(new TestTreaty().replyLimit(TestTreaty.days(10)))
                .given(submitted(), limitSet())
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenNothing();
    }

    @Test
    void noConsentIsDeemedWithoutConfirmedReceipt() {
        application(treaty())
                .given(submitted())
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenNothing();
    }

    @Test
    void noConsentIsDeemedAfterWithdrawalOfTheApplication() {
        received()
                .given(Given.withdrawn(WithdrawalReason.RIGHT_TO_STAY_GRANTED))
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenNothing();
    }
}
