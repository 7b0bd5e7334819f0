package homeward.request.application.deem;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.RECEIVED_AT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SILENT_WINDOW_ENDS;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.limitSet;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.DeemedConsentConfirmed;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.FindingLearned;
import homeward.events.request.ApplicationEvent.NationalityFinding;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.ConfirmDeemedConsent;
import homeward.request.application.ApplicationCommand.DeemConsent;
import homeward.request.application.ApplicationCommand.LearnFinding;
import homeward.request.application.ApplicationCommand.RefuseReadmission;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class DeemConsentTest {

    private static final DeemConsent LIMIT_PASSED = new DeemConsent(CASE);

    private static final Source SOURCE = new Source("identification", 4, new UUID(6, 4));

    private static DeemedConsentArisen deemed(PersonId person) {
        return new DeemedConsentArisen(CASE, person, LIMIT_ENDS, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"));
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
    void itsTimeIsTheEndOfTheLimitWheneverTheClockComes() {
        received()
                .at(LIMIT_ENDS.plusSeconds(7_200))
                .when(LIMIT_PASSED)
                .thenRecorded(events -> assertThat(events)
                        .allSatisfy(event -> assertThat(event.occurred()).contains(LIMIT_ENDS)));
    }

    @Test
    void silenceNeverCountsLateAndNoReplyIsTooLateWhileDaysAreInDoubt() {
        Instant earliest = LIMIT_ENDS.minusSeconds(86_400);
        RuleBasis basis =
                TestTreaty.basis("replyLimit").counted(new WorkingDayCount(new StateCode("BBB"), false, earliest));
        application(treaty())
                .given(submitted(), new ReceiptConfirmed(CASE, RECEIVED_AT), new ReplyLimitSet(CASE, LIMIT_ENDS, basis))
                .at(LIMIT_ENDS.minusSeconds(1))
                .when(LIMIT_PASSED)
                .thenNothing()
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenRecorded(events -> assertThat(events.getFirst())
                        .isEqualTo(new DeemedConsentArisen(
                                CASE, PARENT, earliest, SILENT_WINDOW_ENDS, TestTreaty.basis("onSilence"))));
    }

    @Test
    void I02_noConsentIsDeemedOfAPersonWhoseNationalityWasFoundNotToBeEstablished() {
        for (NationalityFinding finding : List.of(NationalityFinding.REFUTED, NationalityFinding.UNDETERMINED)) {
            var learn = new LearnFinding(CASE, PARENT, finding, SOURCE);
            var learned = new FindingLearned(CASE, PARENT, finding, SOURCE);
            received()
                    .when(learn)
                    .then(learned)
                    .when(learn)
                    .thenNothing()
                    .at(LIMIT_ENDS)
                    .when(LIMIT_PASSED)
                    .then(deemed(CHILD))
                    .as(REQUESTED)
                    .when(new RefuseReadmission(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                    .thenTypes(ReadmissionRefused.class);
            received()
                    .given(deemed(PARENT), learned)
                    .as(REQUESTING)
                    .at(LIMIT_ENDS)
                    .when(new ConfirmDeemedConsent(CASE, PARENT))
                    .refused(Kind.CONFLICT, "deemed-consent-arisen")
                    .when(new LearnFinding(CASE, PARENT, NationalityFinding.ESTABLISHED, SOURCE))
                    .thenTypes(FindingLearned.class)
                    .when(new ConfirmDeemedConsent(CASE, PARENT))
                    .thenTypes(DeemedConsentConfirmed.class);
        }
        received()
                .when(new LearnFinding(CASE, PARENT, NationalityFinding.ESTABLISHED, SOURCE))
                .thenNothing();
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
    void I02_anExtensionPostponesDeemedConsent() {
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
    void I02_noConsentIsDeemedIfSilenceHasNoEffect() {
        application(new TestTreaty().replyLimit(TestTreaty.days(10)))
                .given(submitted(), limitSet())
                .at(LIMIT_ENDS)
                .when(LIMIT_PASSED)
                .thenNothing();
    }

    @Test
    void I02_noConsentIsDeemedWithoutConfirmedReceipt() {
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
