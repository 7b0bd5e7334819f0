package homeward.console.offers;

import static homeward.console.commands.JourneyCommands.ACKNOWLEDGE;
import static homeward.console.commands.JourneyCommands.ARRIVE;
import static homeward.console.commands.JourneyCommands.ASSIGN_ESCORT;
import static homeward.console.commands.JourneyCommands.DEPART;
import static homeward.console.commands.JourneyCommands.FAIL;
import static homeward.console.commands.JourneyCommands.GIVE_WORD;
import static homeward.console.commands.JourneyCommands.NOTIFY;
import static homeward.console.commands.JourneyCommands.PROPOSE;
import static homeward.console.commands.JourneyCommands.REPLACE_ESCORT;
import static homeward.console.commands.JourneyCommands.REQUEST_TRANSIT;
import static homeward.console.commands.JourneyCommands.SIGN;
import static homeward.console.commands.JourneyCommands.TAKEN_BACK;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application.Applicant;
import homeward.console.cases.Basis;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Crossed;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.cases.TransferDesk.TakeBack;
import homeward.console.commands.Target;

/** What is done about itineraries that have neither failed nor ended. */
final class JourneyOffers {

    private JourneyOffers() {}

    static void add(Desk desk, TransferDesk transfer) {
        if (desk.isRequesting()) {
            transfer.awaitedWords()
                    .forEach(incident ->
                            desk.now(GIVE_WORD, desk.target(incident.personId()).item(incident.incidentId()), null));
            propose(desk, transfer);
            transfer.owed().forEach(owed -> takenBack(desk, owed));
        }
        transfer.plans().stream().filter(Plan::isRunning).forEach(plan -> plan(desk, transfer, plan));
    }

    private static void plan(Desk desk, TransferDesk transfer, Plan plan) {
        Target target = desk.target().item(plan.itineraryId());
        if (desk.isRequesting()) {
            if (!plan.hasBegun()) {
                notice(desk, plan, transfer, target);
            }
            if (plan.escorted()) {
                desk.also(ASSIGN_ESCORT, target, null);
                plan.party().forEach(escort -> replace(desk, plan, escort));
            }
            if (transfer.crossed(plan.itineraryId()).stream().anyMatch(Crossed::isUnasked)) {
                desk.now(REQUEST_TRANSIT, target, rule(transfer, plan, "transit-agreed"));
            }
            transfer.crossed(plan.itineraryId()).forEach(crossed -> TransitOffers.announce(desk, crossed));
            depart(desk, transfer, plan, target);
            plan.underWay().ifPresent(leg -> desk.now(ARRIVE, target.leg(leg.leg()), null));
        } else if (plan.noticeAwaitsAcknowledgement() && plan.earliestDeparture() != null) {
            desk.now(ACKNOWLEDGE, target, plan.acknowledgementRule());
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
        desk.also(FAIL, target, null);
    }

    private static void replace(Desk desk, Plan plan, TransferDesk.Escort escort) {
        if (escort.escortId() != null) {
            desk.also(
                    REPLACE_ESCORT,
                    desk.target().itemOf(plan.itineraryId(), escort.escortId()),
                    null,
                    new Offer.About("escort", escort.function()));
        }
    }

    /** Not before a decision about a child whom it would separate from its adults. */
    private static void takenBack(Desk desk, TakeBack owed) {
        if (owed.open().isEmpty()) {
            desk.now(TAKEN_BACK, desk.target().item(owed.id()), null);
        } else {
            desk.not(TAKEN_BACK, null, "CHILD_SEPARATED", null);
        }
    }

    /** Waited for as soon as somebody has a consent who is on no journey that stands. */
    private static void propose(Desk desk, TransferDesk transfer) {
        if (!desk.isOpen()) {
            return;
        }
        List<Applicant> free = desk.file().application().people().stream()
                .filter(person -> transfer.plans().stream()
                        .noneMatch(plan -> !plan.progress().status().equals("FAILED")
                                && plan.people().contains(person.personId())))
                .toList();
        Optional<Applicant> consented = free.stream()
                .filter(person -> person.answer().windowEnds() != null)
                .min(Comparator.comparing(JourneyOffers::windowEnds));
        if (consented.isPresent()) {
            desk.now(PROPOSE, desk.target(), consented.get().answer().basis());
        } else if (!free.isEmpty()) {
            desk.also(PROPOSE, desk.target(), null);
        }
    }

    private static Instant windowEnds(Applicant person) {
        Instant ends = person.answer().windowEnds();
        return ends == null ? Instant.MAX : ends;
    }

    /** The rule of a consent that ends first among those who travel: within its window they depart. */
    private static @Nullable Basis window(Desk desk, Plan plan) {
        return desk.file().application().people().stream()
                .filter(person -> plan.people().contains(person.personId())
                        && person.answer().windowEnds() != null)
                .min(Comparator.comparing(JourneyOffers::windowEnds))
                .map(person -> person.answer().basis())
                .orElse(null);
    }

    /** As the desk names it for a condition that is not satisfied. */
    private static @Nullable Basis rule(TransferDesk transfer, Plan plan, String condition) {
        return transfer.outlook(plan.itineraryId())
                .map(outlook -> outlook.basisOf(condition))
                .orElse(null);
    }

    private static void notice(Desk desk, Plan plan, TransferDesk transfer, Target target) {
        if (plan.earliestDeparture() != null) {
            return;
        }
        if (plan.escorted() && !plan.hasLeader()) {
            desk.not(NOTIFY, null, "NO_LEADER", null);
        } else {
            desk.now(NOTIFY, target, rule(transfer, plan, "notice-before-departure"));
        }
    }

    private static void depart(Desk desk, TransferDesk transfer, Plan plan, Target target) {
        transfer.outlook(plan.itineraryId()).ifPresent(outlook -> {
            if (outlook.ready()) {
                desk.now(DEPART, target.leg(outlook.nextLeg()), window(desk, plan));
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
