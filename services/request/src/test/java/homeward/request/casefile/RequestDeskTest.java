package homeward.request.casefile;

import static homeward.casefile.testing.Family.CASE;
import static homeward.casefile.testing.Family.CHILD;
import static homeward.casefile.testing.Family.DEPARTS;
import static homeward.casefile.testing.Family.MONDAY;
import static homeward.casefile.testing.Family.PARENT;
import static homeward.casefile.testing.Family.approved;
import static homeward.casefile.testing.Family.submitted;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DeskSpec;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.ReceiptConfirmed;
import homeward.events.request.ApplicationEvent.ReplyLimitExtended;
import homeward.events.request.ApplicationEvent.ReplyLimitSet;
import homeward.events.request.ApplicationEvent.ReplyReminderSent;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.casefile.Proceedings.Ending;
import homeward.request.casefile.Proceedings.ReplyLimit;
import homeward.testkit.SectionSpec;
import homeward.testkit.TestTreaty;

class RequestDeskTest {

    private static final Instant LATER = DEPARTS.plusSeconds(86_400);

    private final RequestDesk desk = new RequestDesk();

    private SectionSpec<ApplicationEvent, Proceedings> proceedings() {
        return SectionSpec.folding(desk.nothing(), desk::after);
    }

    private static ReplyLimitSet limitSet() {
        return new ReplyLimitSet(CASE, DEPARTS, TestTreaty.basis("replyLimit"));
    }

    @Test
    void anExtendedLimitReplacesTheFirst() {
        proceedings()
                .given(submitted(), new ReceiptConfirmed(CASE, MONDAY))
                .when(limitSet())
                .then(Proceedings::replyLimit, new ReplyLimit(DEPARTS, false, TestTreaty.basis("replyLimit")))
                .when(new ReplyLimitExtended(CASE, LATER, Set.of(), null, TestTreaty.basis("replyLimitExtended")))
                .then(Proceedings::replyLimit, new ReplyLimit(LATER, true, TestTreaty.basis("replyLimitExtended")))
                .then(Proceedings::receivedAt, MONDAY);
    }

    @Test
    void aWithdrawnApplicationIsClosedLater() {
        proceedings()
                .given(submitted())
                .when(withdrawn())
                .then(Proceedings::ending, new Ending(WithdrawalReason.ABSCONDED, null))
                .when(new CaseClosed(CASE, CaseOutcome.WITHDRAWN))
                .then(Proceedings::ending, new Ending(WithdrawalReason.ABSCONDED, CaseOutcome.WITHDRAWN));
    }

    @Test
    void theReplyLimitIsDueUntilEverybodyHasBeenAnswered() {
        DeskSpec.of(desk)
                .given(submitted(), limitSet())
                .thenDue("REPLY_LIMIT_ENDS")
                .given(approved(PARENT))
                .thenDue("REPLY_LIMIT_ENDS", "TRANSFER_WINDOW_ENDS")
                .given(approved(CHILD))
                .thenDue("TRANSFER_WINDOW_ENDS", "TRANSFER_WINDOW_ENDS");
    }

    @Test
    void remindersAreCounted() {
        var reminder = new ReplyReminderSent(CASE, Set.of(PARENT, CHILD), DEPARTS, null);
        proceedings()
                .given(submitted(), limitSet())
                .when(reminder)
                .then(Proceedings::reminders, 1)
                .when(reminder)
                .then(Proceedings::reminders, 2)
                .then(Proceedings::replyLimit, new ReplyLimit(DEPARTS, false, TestTreaty.basis("replyLimit")));
    }

    @Test
    void nothingIsDueOnceTheApplicationHasEnded() {
        DeskSpec.of(desk)
                .given(submitted(), limitSet(), approved(PARENT), withdrawn())
                .thenDue();
    }

    private static ApplicationWithdrawn withdrawn() {
        return new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), WithdrawalReason.ABSCONDED);
    }
}
