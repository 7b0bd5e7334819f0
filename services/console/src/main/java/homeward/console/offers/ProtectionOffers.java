package homeward.console.offers;

import static homeward.console.commands.ProtectionCommands.ASSESS;
import static homeward.console.commands.ProtectionCommands.DECIDE_APPEAL;
import static homeward.console.commands.ProtectionCommands.LIFT;
import static homeward.console.commands.ProtectionCommands.LODGE_APPEAL;
import static homeward.console.commands.ProtectionCommands.RAISE_CONCERN;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application.Applicant;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Concern;
import homeward.console.cases.RequestDesk.Grounds;

/**
 * Concerns, assessments and appeals. Raising a concern is offered to everybody, always: whether there is one must not be seen by
 * whether another can be raised.
 */
final class ProtectionOffers {

    private ProtectionOffers() {}

    static void add(Desk desk, RequestDesk request) {
        for (Applicant person : desk.file().application().people()) {
            desk.also(RAISE_CONCERN, desk.target(person.personId()), null);
        }
        if (desk.isRequesting()) {
            requesting(desk, request);
        }
    }

    private static void requesting(Desk desk, RequestDesk request) {
        request.pendingAppeals()
                .forEach(pending -> desk.now(
                        DECIDE_APPEAL,
                        desk.target(pending.personId()).item(pending.appeal().appealId()),
                        null));
        request.openConcerns().forEach(concern -> lift(desk, concern));
        for (Applicant person : desk.file().application().people()) {
            desk.also(ASSESS, desk.target(person.personId()), null);
            desk.also(LODGE_APPEAL, desk.target(person.personId()), null);
        }
    }

    private static void lift(Desk desk, Concern concern) {
        @Nullable Grounds grounds = Personal.open(concern.concern());
        boolean own = grounds != null
                && grounds.raisedBy() != null
                && grounds.raisedBy().id().equals(desk.officer().id());
        if (own) {
            desk.not(LIFT, concern.personId(), "OWN_CONCERN", null);
            return;
        }
        if (grounds == null || grounds.ground() == null) {
            desk.now(LIFT, desk.target(concern.personId()).item(concern.suspensionId()), null);
        } else {
            desk.now(
                    LIFT,
                    desk.target(concern.personId()).item(concern.suspensionId()),
                    null,
                    new Offer.About("ground", grounds.ground()));
        }
    }
}
