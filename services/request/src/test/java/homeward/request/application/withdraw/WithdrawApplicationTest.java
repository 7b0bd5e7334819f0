package homeward.request.application.withdraw;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.received;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.Given;

class WithdrawApplicationTest {

    private static final WithdrawApplication WITHDRAW =
            new WithdrawApplication(CASE, WithdrawalReason.RIGHT_TO_STAY_GRANTED);

    @Test
    void theRequestingStateWithdrawsForAllPersonsAndOnlyOnce() {
        received()
                .as(REQUESTING)
                .when(WITHDRAW)
                .then(Given.withdrawn(WithdrawalReason.RIGHT_TO_STAY_GRANTED))
                .when(WITHDRAW)
                .refused(Kind.CONFLICT, "application-withdrawn");
    }

    @Test
    void theRequestedStateCannotWithdrawTheApplication() {
        received().as(REQUESTED).when(WITHDRAW).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
