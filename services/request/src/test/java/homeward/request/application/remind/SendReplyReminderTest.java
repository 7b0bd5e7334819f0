package homeward.request.application.remind;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.LIMIT_ENDS;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.submitted;
import static homeward.request.application.Given.treaty;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.ExtensionReason;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.SendReplyReminder;
import homeward.request.application.Given;
import homeward.testkit.TestTreaty;

class SendReplyReminderTest {

    private static final SendReplyReminder REMIND = new SendReplyReminder(CASE, null);

    @Test
    void aReminderNamesThePersonsWithoutAReplyAndTheLimitThatPassed() {
        received()
                .given(refused(PARENT))
                .as(REQUESTING)
                .at(LIMIT_ENDS)
                .when(REMIND)
                .then(new ReplyReminderSent(CASE, Set.of(CHILD), LIMIT_ENDS, null));
    }

    @Test
    void nobodyIsRemindedBeforeTheLimitHasPassedExtensionsIncluded() {
        Instant extended = LIMIT_ENDS.plusSeconds(60);
        received()
                .as(REQUESTING)
                .at(LIMIT_ENDS.minusMillis(1))
                .when(REMIND)
                .refused(Kind.NOT_YET, "reply-overdue")
                .given(new ReplyLimitExtended(
                        CASE,
                        extended,
                        Set.of(ExtensionReason.LEGAL_OBSTACLE),
                        null,
                        TestTreaty.basis("replyLimitExtended")))
                .at(LIMIT_ENDS)
                .when(REMIND)
                .refused(Kind.NOT_YET, "reply-overdue")
                .at(extended)
                .when(REMIND)
                .thenTypes(ReplyReminderSent.class);
    }

    @Test
    void withoutAReplyLimitNoReplyIsOverdue() {
        application(treaty()).given(submitted()).at(LIMIT_ENDS).when(REMIND).refused(Kind.NOT_YET, "reply-overdue");
    }

    @Test
    void noReplyIsOutstandingOnceAllPersonsHaveOne() {
        received()
                .given(refused(PARENT), refused(CHILD))
                .as(REQUESTING)
                .at(LIMIT_ENDS)
                .when(REMIND)
                .refused(Kind.CONFLICT, "reply-outstanding");
    }

    @Test
    void aReminderChangesNobodysStandingAndMayBeRepeated() {
        received()
                .as(REQUESTING)
                .at(LIMIT_ENDS)
                .when(REMIND)
                .thenTypes(ReplyReminderSent.class)
                .when(REMIND)
                .thenTypes(ReplyReminderSent.class)
                .as(REQUESTED)
                .when(new ApproveReadmission(CASE, CHILD))
                .thenTypes(ReadmissionApproved.class);
    }

    @Test
    void onlyTheRequestingStateRemindsAndOnlyWhileTheApplicationRuns() {
        received().at(LIMIT_ENDS).as(REQUESTED).when(REMIND).refused(Kind.NOT_YOURS, "requesting-side-only");
        received()
                .given(Given.withdrawn(WithdrawalReason.LEFT_ON_OWN_INITIATIVE))
                .as(REQUESTING)
                .at(LIMIT_ENDS)
                .when(REMIND)
                .refused(Kind.CONFLICT, "application-withdrawn");
    }

    @Test
    void anExplanationConcernsAPersonWithoutAReply() {
        var overdue = received().given(refused(PARENT)).as(REQUESTING).at(LIMIT_ENDS);
        overdue.when(new SendReplyReminder(CASE, Personal.of(PARENT, "fictional")))
                .invalid("explanation.personId");
        overdue.when(new SendReplyReminder(CASE, Personal.of(CHILD, "fictional")))
                .thenTypes(ReplyReminderSent.class);
    }

    private static ReadmissionRefused refused(PersonId person) {
        return new ReadmissionRefused(CASE, person, Set.of(RefusalReason.NOT_A_NATIONAL), null);
    }
}
