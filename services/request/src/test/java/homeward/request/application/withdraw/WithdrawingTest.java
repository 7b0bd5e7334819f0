package homeward.request.application.withdraw;

import static homeward.request.application.Fixtures.CASE;
import static homeward.request.application.Fixtures.CHILD;
import static homeward.request.application.Fixtures.PARENT;
import static homeward.request.application.Fixtures.REQUESTED;
import static homeward.request.application.Fixtures.REQUESTING;
import static homeward.request.application.Fixtures.received;

import java.util.Set;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.WithdrawApplication;

class WithdrawingTest {

    private static final WithdrawApplication WITHDRAW =
            new WithdrawApplication(CASE, WithdrawalReason.RIGHT_TO_STAY_GRANTED);

    @Test
    void the_requesting_state_withdraws_for_everybody_and_once() {
        received()
                .as(REQUESTING)
                .when(WITHDRAW)
                .then(new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), WithdrawalReason.RIGHT_TO_STAY_GRANTED))
                .when(WITHDRAW)
                .refused(Kind.CONFLICT, "application-withdrawn");
    }

    @Test
    void the_requested_state_does_not_withdraw_an_application_it_did_not_make() {
        received().as(REQUESTED).when(WITHDRAW).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
