package homeward.console.offers;

import static homeward.console.commands.TransitCommands.ANNOUNCE_TRANSIT;
import static homeward.console.commands.TransitCommands.AUTHORISE_TRANSIT;
import static homeward.console.commands.TransitCommands.REFUSE_TRANSIT;
import static homeward.console.commands.TransitCommands.REVOKE_TRANSIT;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Crossed;
import homeward.console.cases.TransferDesk.TransitLimits;
import homeward.console.commands.Command;
import homeward.console.commands.Target;
import homeward.console.shell.Signed;

/** The reply of a state on the way, which is a party of neither side; and what the requesting state does after its silence. */
final class TransitOffers {

    private TransitOffers() {}

    /** To an officer of the state that was asked. */
    static void reply(String caseId, TransferDesk transfer, Crossed asked, Signed officer, Offers offers) {
        String request = asked.requestId();
        if (request == null || !asked.state().equals(officer.state())) {
            return;
        }
        Target target = Target.of(caseId).item(request);
        if (transfer.plan(asked.itineraryId()).filter(plan -> plan.isAhead()).isEmpty()) {
            return;
        }
        @Nullable TransitLimits limits = asked.limits();
        @Nullable Basis rule = limits == null ? null : limits.replyLimit();
        switch (asked.standing()) {
            case "REQUESTED" -> {
                now(AUTHORISE_TRANSIT, target, rule, officer, offers);
                now(REFUSE_TRANSIT, target, rule, officer, offers);
            }
            case "ANNOUNCED" -> {
                also(AUTHORISE_TRANSIT, target, rule, officer, offers);
                also(REVOKE_TRANSIT, target, null, officer, offers);
            }
            case "AUTHORISED" -> also(REVOKE_TRANSIT, target, null, officer, offers);
            default -> {}
        }
    }

    private static void now(Command command, Target target, @Nullable Basis rule, Signed officer, Offers offers) {
        if (command.isFor(officer)) {
            offers.now().add(Offer.now(command.code(), target.href(command), null, rule));
        }
    }

    private static void also(Command command, Target target, @Nullable Basis rule, Signed officer, Offers offers) {
        if (command.isFor(officer)) {
            offers.also().add(Offer.now(command.code(), target.href(command), null, rule));
        }
    }

    /** To a coordinator of the requesting state, while a state on the way has not replied. */
    static void announce(Desk desk, Crossed asked) {
        String request = asked.requestId();
        TransitLimits limits = asked.limits();
        if (!asked.isAwaited() || request == null || limits == null) {
            return;
        }
        if (asked.announcedBy() != null) {
            desk.now(ANNOUNCE_TRANSIT, desk.target().item(request), asked.announcedBy());
        } else if (!ANNOUNCE_TRANSIT.isFor(desk.officer())) {
            return;
        } else if (limits.silenceWillSuffice()) {
            desk.offers()
                    .later()
                    .add(Offer.not(
                            ANNOUNCE_TRANSIT.code(),
                            null,
                            "TRANSIT_REPLY_AWAITED",
                            limits.replyLimit(),
                            limits.replyDue()));
        } else {
            desk.not(
                    ANNOUNCE_TRANSIT,
                    null,
                    "TRANSIT_NEEDS_REPLY",
                    limits.inTime() ? limits.silence() : limits.leadTime());
        }
    }
}
