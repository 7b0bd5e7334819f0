package homeward.request.application.concern;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.CHILD;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.received;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.ApplicationWithdrawn;
import homeward.events.request.ApplicationEvent.CaseClosed;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.LiftReason;
import homeward.events.request.ApplicationEvent.ProtectionConcernLifted;
import homeward.events.request.ApplicationEvent.ProtectionConcernRaised;
import homeward.events.request.ApplicationEvent.ProtectionGround;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.request.application.ApplicationCommand.LiftProtectionConcern;
import homeward.request.application.ApplicationCommand.RaiseProtectionConcern;

class ProtectionConcernTest {

    private static final UUID CONCERN = new UUID(7, 7);
    private static final RaiseProtectionConcern RAISE =
            new RaiseProtectionConcern(CASE, PARENT, ProtectionGround.SUSPENSIVE_APPEAL, null);
    private static final ProtectionConcernRaised RAISED =
            new ProtectionConcernRaised(CASE, PARENT, CONCERN, ProtectionGround.SUSPENSIVE_APPEAL, null);
    private static final LiftProtectionConcern LIFT =
            new LiftProtectionConcern(CASE, CONCERN, LiftReason.APPEAL_DISMISSED, null);

    @Test
    void onlyThePartiesRaiseAConcern() {
        for (var party : Set.of(REQUESTING, REQUESTED)) {
            received().as(party).when(RAISE).thenTypes(ProtectionConcernRaised.class);
        }
        received().as(OUTSIDER).when(RAISE).refused(Kind.UNKNOWN);
    }

    @Test
    void itIsRaisedAboutAPersonOfTheApplication() {
        var stranger = new PersonId(new UUID(9, 9));
        received()
                .when(new RaiseProtectionConcern(CASE, stranger, ProtectionGround.HEALTH, null))
                .invalid("personId");
    }

    @Test
    void itMayStillBeRaisedAfterWithdrawalButNotAfterClosing() {
        received()
                .given(new ApplicationWithdrawn(CASE, Set.of(PARENT, CHILD), WithdrawalReason.ABSCONDED))
                .when(RAISE)
                .thenTypes(ProtectionConcernRaised.class)
                .given(new CaseClosed(CASE, CaseOutcome.WITHDRAWN))
                .when(RAISE)
                .refused(Kind.CONFLICT, "case-closed");
    }

    @Test
    void theRequestingStateLiftsItOnce() {
        received()
                .given(RAISED)
                .as(REQUESTING)
                .when(LIFT)
                .then(new ProtectionConcernLifted(CASE, PARENT, CONCERN, LiftReason.APPEAL_DISMISSED, null))
                .when(LIFT)
                .refused(Kind.CONFLICT, "concern-open");
    }

    @Test
    void theRequestedStateCannotLiftAConcern() {
        received().given(RAISED).as(REQUESTED).when(LIFT).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
