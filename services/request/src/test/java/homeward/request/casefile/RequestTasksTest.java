package homeward.request.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.DEPARTS;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.WINDOW_ENDS;
import static homeward.casefile.testing.Family.approved;
import static homeward.casefile.testing.Family.resumed;
import static homeward.casefile.testing.Family.submitted;
import static homeward.casefile.testing.Family.suspended;
import static homeward.casefile.testing.Family.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DeskSpec;
import homeward.casefile.work.Side;
import homeward.casefile.work.Task;
import homeward.events.DomainEvent;
import homeward.events.request.ApplicationEvent.DeemedConsentArisen;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.testkit.Happening;
import homeward.testkit.TestTreaty;
import homeward.treaties.TreatyProfile.ReplyStart;

class RequestTasksTest {

    private static final TestTreaty TREATY = new TestTreaty()
            .replyLimit(TestTreaty.days(10))
            .startsAt(ReplyStart.CONFIRMED_RECEIPT)
            .silenceIsConsent()
            .transferWindow(TestTreaty.days(90));

    private static final ReceiptConfirmed RECEIVED = new ReceiptConfirmed(CASE, MONDAY.plusSeconds(60));
    private static final ReplyLimitSet LIMIT = new ReplyLimitSet(CASE, DEPARTS, TestTreaty.basis("replyLimit"));

    private final RequestDesk desk = new RequestDesk(TREATY);

    private List<Task> after(DomainEvent... events) {
        return desk.tasks(DeskSpec.of(desk).given(events).contents());
    }

    @Test
    void theRequestedStateConfirmsReceiptAndRepliesWithinTheLimit() {
        assertThat(after(submitted()))
                .extracting(Task::what, Task::by, Task::due)
                .containsExactly(tuple("RECEIPT_TO_BE_CONFIRMED", Side.REQUESTED, null));
        assertThat(after(submitted(), RECEIVED, LIMIT))
                .extracting(Task::what, Task::by, Task::due, Task::since, Task::basis)
                .containsExactly(
                        tuple("REPLY_LIMIT_ENDS", Side.REQUESTED, DEPARTS, RECEIVED.receivedAt(), LIMIT.basis()));
    }

    @Test
    void aReplyWithoutALimitIsStillAwaited() {
        assertThat(after(submitted(), RECEIVED))
                .extracting(Task::what, Task::by)
                .containsExactly(tuple("REPLY_AWAITED", Side.REQUESTED));
    }

    @Test
    void theRequestingStateUsesAConsentFromTheDecisionOnAndConfirmsOneBySilence() {
        var deemed = new DeemedConsentArisen(CASE, CHILD, DEPARTS, WINDOW_ENDS, TestTreaty.basis("onSilence"));
        assertThat(after(submitted(), RECEIVED, LIMIT, approved(PARENT), deemed))
                .extracting(Task::what, Task::by, Task::personId, Task::due, Task::since)
                .containsExactlyInAnyOrder(
                        tuple(
                                "TRANSFER_WINDOW_ENDS",
                                Side.REQUESTING,
                                PARENT,
                                WINDOW_ENDS,
                                Happening.EPOCH.plusSeconds(3)),
                        tuple("DEEMED_CONSENT_EXPIRES", Side.REQUESTING, CHILD, WINDOW_ENDS, DEPARTS));
    }

    @Test
    void aSuspensionIsTheRequestingStatesToDecideAndNobodyElseLearnsThatItIsAwaited() {
        assertThat(after(submitted(), suspended(CHILD)))
                .filteredOn(Task::undisclosed)
                .extracting(Task::what, Task::by, Task::personId)
                .containsExactly(tuple("SUSPENSION_TO_BE_DECIDED", Side.REQUESTING, CHILD));
        assertThat(desk.due(
                        DeskSpec.of(desk).given(submitted(), suspended(CHILD)).contents()))
                .isEmpty();
        assertThat(after(submitted(), suspended(CHILD), resumed(CHILD))).noneMatch(Task::undisclosed);
    }

    @Test
    void anEndedApplicationWaitsForNothing() {
        assertThat(after(submitted(), RECEIVED, LIMIT, suspended(CHILD), withdrawn()))
                .isEmpty();
    }
}
