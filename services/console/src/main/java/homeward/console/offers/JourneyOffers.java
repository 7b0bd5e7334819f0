package homeward.console.offers;

import static homeward.console.commands.JourneyCommands.ACKNOWLEDGE;
import static homeward.console.commands.JourneyCommands.ARRIVE;
import static homeward.console.commands.JourneyCommands.ASSIGN_ESCORT;
import static homeward.console.commands.JourneyCommands.DEPART;
import static homeward.console.commands.JourneyCommands.FAIL;
import static homeward.console.commands.JourneyCommands.GIVE_WORD;
import static homeward.console.commands.JourneyCommands.NOTIFY;
import static homeward.console.commands.JourneyCommands.SIGN;
import static homeward.console.commands.JourneyCommands.TAKEN_BACK;

import java.util.Objects;
import java.util.stream.Stream;

import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.commands.Target;

/** What is done about itineraries that have neither failed nor ended. */
final class JourneyOffers {

    private JourneyOffers() {}

    static void add(Desk desk, TransferDesk transfer) {
        if (desk.isRequesting()) {
            transfer.awaitedWords()
                    .forEach(incident -> desk.now(
                            GIVE_WORD, desk.target(incident.personId()).item(incident.incidentId()), null));
            transfer.owed().forEach(owed -> desk.now(TAKEN_BACK, desk.target().item(owed.id()), null));
        }
        transfer.plans().stream().filter(Plan::isRunning).forEach(plan -> plan(desk, transfer, plan));
    }

    private static void plan(Desk desk, TransferDesk transfer, Plan plan) {
        Target target = desk.target().item(plan.itineraryId());
        if (desk.isRequesting()) {
            if (!plan.hasBegun()) {
                notice(desk, plan, target);
            }
            if (plan.escorted()) {
                desk.also(ASSIGN_ESCORT, target);
            }
            depart(desk, transfer, plan, target);
            plan.underWay().ifPresent(leg -> desk.now(ARRIVE, target.leg(leg.leg()), null));
        } else if (plan.noticeAwaitsAcknowledgement() && plan.earliestDeparture() != null) {
            desk.now(ACKNOWLEDGE, target, null);
        }
        if (plan.hasArrived() && !plan.signers().contains(desk.officer().state())) {
            boolean held = transfer.awaitedWords().stream()
                    .anyMatch(incident -> incident.itineraryId().equals(plan.itineraryId()));
            if (held) {
                desk.not(SIGN, null, "AWAITS_WORD", null);
            } else {
                desk.now(SIGN, target, null);
            }
        }
        desk.also(FAIL, target);
    }

    private static void notice(Desk desk, Plan plan, Target target) {
        if (plan.earliestDeparture() != null) {
            return;
        }
        if (plan.escorted() && !plan.hasLeader()) {
            desk.not(NOTIFY, null, "NO_LEADER", null);
        } else {
            desk.now(NOTIFY, target, null);
        }
    }

    private static void depart(Desk desk, TransferDesk transfer, Plan plan, Target target) {
        transfer.outlook(plan.itineraryId()).ifPresent(outlook -> {
            if (outlook.ready()) {
                desk.now(DEPART, target.leg(outlook.nextLeg()), null);
            } else {
                desk.not(
                        DEPART,
                        null,
                        "NOT_READY",
                        Stream.concat(outlook.open().stream(), outlook.kept().stream())
                                .map(Missing::basis)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null));
            }
        });
    }
}
