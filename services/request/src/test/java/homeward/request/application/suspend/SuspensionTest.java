package homeward.request.application.suspend;

import static homeward.request.application.Given.CASE;
import static homeward.request.application.Given.OUTSIDER;
import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.REQUESTED;
import static homeward.request.application.Given.REQUESTING;
import static homeward.request.application.Given.SUSPENSION;
import static homeward.request.application.Given.received;
import static homeward.request.application.Given.suspended;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CaseOutcome;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.ApplicationEvent.WithdrawalReason;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.request.application.ApplicationCommand.EndSuspension;
import homeward.request.application.ApplicationCommand.SuspendTransfer;
import homeward.request.application.Given;

class SuspensionTest {

    private static final UUID AUTHOR = new UUID(8, 1);
    private static final UUID COLLEAGUE = new UUID(8, 2);
    private static final SuspendTransfer SUSPEND = new SuspendTransfer(
            CASE,
            PARENT,
            SUSPENSION,
            AUTHOR,
            Concern.Ground.SUSPENSIVE_APPEAL,
            Personal.of(PARENT, "An appeal was lodged."));
    private static final EndSuspension END = end(COLLEAGUE);

    private static EndSuspension end(UUID officer) {
        return new EndSuspension(
                CASE,
                SUSPENSION,
                officer,
                ConcernFinding.Reason.APPEAL_DISMISSED,
                Personal.of(PARENT, "By the court of last instance."));
    }

    private static Concern.Author author(Actor actor) {
        return new Concern.Author(actor.id(), actor.authority(), actor.state());
    }

    @Test
    void everyPartyRaisesAConcernAndNobodyElse() {
        for (var party : Set.of(REQUESTING, REQUESTED)) {
            received()
                    .as(party)
                    .when(SUSPEND)
                    .then(new TransferSuspended(
                            CASE,
                            PARENT,
                            SUSPENSION,
                            AUTHOR,
                            Personal.of(
                                    PARENT,
                                    new Concern(
                                            Concern.Ground.SUSPENSIVE_APPEAL,
                                            "An appeal was lodged.",
                                            author(party),
                                            null,
                                            null))));
        }
        received().as(OUTSIDER).when(SUSPEND).refused(Kind.UNKNOWN);
    }

    @Test
    void itIsRaisedAboutAPersonOfTheApplication() {
        var stranger = new PersonId(new UUID(9, 9));
        received()
                .when(new SuspendTransfer(CASE, stranger, SUSPENSION, AUTHOR, Concern.Ground.HEALTH, null))
                .invalid("personId");
    }

    @Test
    void itMayBeRaisedAtAnyTimeAlsoAfterClosing() {
        received()
                .given(Given.withdrawn(WithdrawalReason.ABSCONDED))
                .when(SUSPEND)
                .thenTypes(TransferSuspended.class)
                .given(Given.closed(CaseOutcome.WITHDRAWN))
                .when(new SuspendTransfer(CASE, PARENT, new UUID(7, 8), AUTHOR, Concern.Ground.HEALTH, null))
                .thenTypes(TransferSuspended.class)
                .as(REQUESTING)
                .when(END)
                .thenTypes(SuspensionEnded.class);
    }

    @Test
    void anotherOfficerOfTheRequestingStateEndsItOnce() {
        received()
                .given(suspended(AUTHOR))
                .as(REQUESTING)
                .when(END)
                .then(new SuspensionEnded(
                        CASE,
                        PARENT,
                        SUSPENSION,
                        Personal.of(
                                PARENT,
                                new ConcernFinding(
                                        ConcernFinding.Reason.APPEAL_DISMISSED,
                                        "By the court of last instance.",
                                        author(REQUESTING),
                                        null))))
                .when(END)
                .refused(Kind.CONFLICT, "suspension-open");
    }

    @Test
    void whoRaisedAConcernDoesNotDecideOnIt() {
        received()
                .given(suspended(AUTHOR))
                .as(REQUESTING)
                .when(end(AUTHOR))
                .refused(Kind.RULE, "another-officer-decides");
    }

    @Test
    void theRequestedStateDoesNotLearnWhetherThereIsAConcern() {
        received().as(REQUESTED).when(END).refused(Kind.NOT_YOURS, "requesting-side-only");
        received().given(suspended(AUTHOR)).as(REQUESTED).when(END).refused(Kind.NOT_YOURS, "requesting-side-only");
    }
}
