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
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.PersonWithdrawn;
import homeward.events.request.ApplicationEvent.ReadmissionApproved;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.ApproveReadmission;
import homeward.request.application.ApplicationCommand.WithdrawApplication;
import homeward.request.application.ApplicationCommand.WithdrawPerson;
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

    @Test
    void onePersonIsWithdrawnAndTheApplicationGoesOnForTheOthers() {
        var withdraw = new WithdrawPerson(CASE, PARENT, WithdrawalReason.PROTECTION_GRANTED);
        received()
                .when(withdraw)
                .refused(Kind.NOT_YOURS, "requesting-side-only")
                .as(REQUESTING)
                .when(withdraw)
                .then(new PersonWithdrawn(CASE, PARENT, Personal.of(PARENT, WithdrawalReason.PROTECTION_GRANTED)))
                .when(withdraw)
                .refused(Kind.CONFLICT, "person-withdrawn")
                .as(REQUESTED)
                .when(new ApproveReadmission(CASE, PARENT))
                .refused(Kind.CONFLICT, "one-reply-per-person")
                .when(new ApproveReadmission(CASE, CHILD))
                .thenTypes(ReadmissionApproved.class);
    }

    @Test
    void whoWasRefusedIsNotWithdrawn() {
        received()
                .given(new ReadmissionRefused(CASE, PARENT, Set.of(RefusalReason.NOT_A_NATIONAL), null))
                .as(REQUESTING)
                .when(new WithdrawPerson(CASE, PARENT, WithdrawalReason.OTHER))
                .refused(Kind.CONFLICT, "application-for-the-person-goes-on");
    }
}
