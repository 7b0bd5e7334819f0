package homeward.request.application.withdraw;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.received;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.WithdrawApplication;

class WithdrawApplicationTest {

    private static final WithdrawApplication WITHDRAW =
            new WithdrawApplication(CASE, WithdrawalReason.RIGHT_TO_STAY_GRANTED);

    @Test
    void theRequestingStateWithdrawsForAllPersonsAndOnlyOnce() {
        received()
                .as(REQUESTING)
                .when(WITHDRAW)
                .then(new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), WithdrawalReason.RIGHT_TO_STAY_GRANTED))
                .when(WITHDRAW)
                .refused(Kind.CONFLICT, "application-withdrawn");
    }

    @Test
    void theRequestedStateCannotWithdrawTheApplication() {
        received().as(REQUESTED).when(WITHDRAW).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
