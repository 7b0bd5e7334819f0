package homeward.console.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.board.BoardView.Alert;
import homeward.console.board.BoardView.Flight;
import homeward.console.board.BoardView.Gate;
import homeward.console.board.BoardView.Stop;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Leg;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Outlook;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.offers.Help;
import homeward.console.offers.Offer;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/**
 * The itineraries of a case that have not ended, as rows of the board. Times are those of the places.
 *
 * @param officer the reader
 */
record Flights(CaseFile<TransferDesk> file, Signed officer, Speech say) {

    /** From then on what is missing stops a departure, rather than being on its way. */
    private static final Duration SOON = Duration.ofHours(24);

    /** Within this, somebody should ask for an acknowledgement that has not come. */
    private static final Duration DAYS_OF_NOTICE = Duration.ofDays(5);

    /** Less is on time. */
    private static final Duration PUNCTUAL = Duration.ofMinutes(5);

    List<Flight> rows() {
        TransferDesk desk = file.desk();
        return desk == null
                ? List.of()
                : desk.plans().stream()
                        .filter(plan -> !plan.way().isEmpty() && isRunning(plan))
                        .map(plan -> row(plan, desk))
                        .toList();
    }

    private static boolean isRunning(Plan plan) {
        return switch (plan.progress().status()) {
            case "HANDED_OVER", "FAILED" -> false;
            default -> true;
        };
    }

    /** How an itinerary stands. */
    private record Standing(String text, String colour, String icon) {}

    private Flight row(Plan plan, TransferDesk desk) {
        Outlook outlook = desk.outlook(plan.itineraryId()).orElse(null);
        Application.Form form = file.application().form();
        boolean underWay = isUnderWay(plan);
        Leg next = next(plan);
        Leg first = plan.way().getFirst();
        Instant departs = (underWay ? first : next).planned().departs();
        boolean pressing = outlook != null && isPressing(outlook, next);
        List<String> reasons = reasons(outlook);
        Standing standing = standing(plan, outlook, next, pressing);
        boolean late = isOver(next, plan);
        List<Gate> gates = outlook == null
                ? List.of()
                : new Gates(
                                outlook,
                                isRequesting(),
                                plan.escorted(),
                                isCertified(plan),
                                desk.crosses(plan.itineraryId()),
                                pressing)
                        .letters(say);
        boolean stopped = isSuspended(plan)
                || (!reasons.isEmpty()
                        && (pressing
                                || gates.stream().anyMatch(gate -> gate.css().equals("is-stop"))));
        return new Flight(
                "flight-" + plan.itineraryId(),
                file.caseId(),
                form == null ? say.word("direction", "TRANSIT") : form.reference(),
                form,
                plan.people().size(),
                minors(plan),
                plan.companions(),
                plan.escorted(),
                underWay,
                departs,
                departs.atZone(there(first).home()).toLocalDate(),
                there(first).clock(first.planned().departs()),
                sub(plan, next, late),
                late || stopped ? "hw-red" : "hw-dim",
                stops(plan, stopped),
                legs(plan),
                standing.text(),
                standing.colour(),
                standing.icon(),
                reasons,
                gates,
                stopped,
                stopped
                        || late
                        || !reasons.isEmpty()
                        || plan.progress().status().equals("ARRIVED"),
                alert(plan, next, reasons, standing, stopped || late));
    }

    /** Whether somebody does not return voluntarily by a declaration, as was applied for. */
    private boolean isCertified(Plan plan) {
        Application.Form form = file.application().form();
        return form != null
                && (form.returnKind().equals("FORCED")
                        || !plan.people().stream().allMatch(this::hasDeclared));
    }

    private boolean hasDeclared(String person) {
        return file.voluntaryWay(person)
                .filter(CaseFile.VoluntaryWay::isDeclared)
                .isPresent();
    }

    private static List<BoardView.Leg> legs(Plan plan) {
        return plan.way().stream()
                .map(leg -> new BoardView.Leg(
                        leg.planned().from(),
                        leg.planned().fromState(),
                        leg.planned().to(),
                        leg.planned().toState(),
                        leg.planned().departs(),
                        leg.planned().arrives(),
                        leg.departedAt(),
                        leg.arrivedAt()))
                .toList();
    }

    private boolean isRequesting() {
        Application.Form form = file.application().form();
        return form != null && form.isRequesting(officer.state());
    }

    private int minors(Plan plan) {
        return (int) file.application().people().stream()
                .filter(person -> person.minor() && plan.people().contains(person.personId()))
                .count();
    }

    /** Told to both sides, for whatever reason; on the way it stops nobody who has left. */
    private boolean isSuspended(Plan plan) {
        return !isUnderWay(plan)
                && plan.people().stream().anyMatch(person -> file.application().isSuspended(person));
    }

    private static boolean isUnderWay(Plan plan) {
        return plan.progress().departedAt() != null;
    }

    /** The leg that has not departed yet; the last one if all have. */
    private static Leg next(Plan plan) {
        return plan.way().stream()
                .filter(leg -> leg.departedAt() == null)
                .findFirst()
                .orElse(plan.way().getLast());
    }

    private boolean isPressing(Outlook outlook, Leg next) {
        Instant earliest = outlook.earliestDeparture();
        Instant planned = next.planned().departs();
        return planned.isBefore(say.now().plus(SOON)) || (earliest != null && earliest.isAfter(planned));
    }

    private boolean isOver(Leg next, Plan plan) {
        return next.departedAt() == null
                && !plan.progress().status().equals("ARRIVED")
                && next.planned().departs().isBefore(say.now());
    }

    private List<String> reasons(@Nullable Outlook outlook) {
        return outlook == null
                ? List.of()
                : Stream.concat(outlook.open().stream(), outlook.kept().stream())
                        .map(this::reason)
                        .distinct()
                        .toList();
    }

    private String reason(Missing missing) {
        List<Application.Applicant> people = file.application().people();
        String about = people.size() < 2
                ? ""
                : file.application()
                        .person(missing.personId())
                        .map(person -> ": " + say.word("person", "NUMBER") + " " + (people.indexOf(person) + 1))
                        .orElse("");
        String article = missing.basis() == null ? "" : ", " + say.article(missing.basis());
        return say.word("condition", missing.rule()) + about + article;
    }

    private Standing standing(Plan plan, @Nullable Outlook outlook, Leg next, boolean pressing) {
        if (plan.progress().status().equals("ARRIVED")) {
            return new Standing(unsigned(plan), "hw-amber", "clock");
        }
        Leg running = plan.way().stream()
                .filter(leg -> leg.departedAt() != null && leg.arrivedAt() == null)
                .findFirst()
                .orElse(null);
        if (running != null) {
            return new Standing(
                    say.word("flight", "TO") + " " + running.planned().to(), "", "plane");
        }
        if (isOver(next, plan)) {
            return new Standing(say.word("flight", "OVERDUE"), "hw-red", "stop");
        }
        if (isSuspended(plan)
                || (outlook != null
                        && outlook.open().stream()
                                .anyMatch(one -> Gates.letter(one).equals("P")))) {
            return new Standing(say.word("flight", "SUSPENDED"), "hw-red", "stop");
        }
        if (outlook == null) {
            return new Standing(say.word("journey", plan.progress().status()), "", "ring");
        }
        if (outlook.open().isEmpty() && outlook.kept().isEmpty()) {
            return outlook.ready()
                    ? new Standing(say.word("flight", "READY"), "hw-green", "check")
                    : new Standing(say.word("flight", "NOTHING_TOLD"), "", "check");
        }
        return pressing
                ? new Standing(say.word("flight", "MUST_NOT"), "hw-red", "stop")
                : new Standing(say.word("flight", "NOT_YET"), "hw-amber", "clock");
    }

    private String unsigned(Plan plan) {
        Application.Form form = file.application().form();
        String missing = form == null
                ? ""
                : Stream.of(form.requestingState(), form.requestedState())
                        .filter(state -> !plan.signers().contains(state))
                        .map(say::state)
                        .collect(Collectors.joining(", "));
        return missing.isEmpty() ? say.word("flight", "ARRIVED") : say.word("flight", "UNSIGNED") + " " + missing;
    }

    private Speech there(Leg leg) {
        return say.in(leg.planned().fromState());
    }

    private String sub(Plan plan, Leg next, boolean late) {
        Instant arrived = plan.way().getLast().arrivedAt();
        if (arrived != null) {
            String place = plan.way().getLast().planned().toState();
            return say.word("flight", "LANDED") + " " + say.in(place).clock(arrived);
        }
        Leg first = plan.way().getFirst();
        if (first.departedAt() != null) {
            return say.word("flight", "LEFT") + " " + there(first).clock(first.departedAt());
        }
        String span = say.between(say.now(), next.planned().departs());
        return late ? span + " " + say.word("due", "OVER") : say.word("flight", "IN") + " " + span;
    }

    private List<Stop> stops(Plan plan, boolean stopped) {
        List<Stop> stops = new ArrayList<>();
        Leg next = next(plan);
        for (Leg leg : plan.way()) {
            Instant left = leg.departedAt();
            boolean isNext = leg.leg() == next.leg() && left == null;
            String css = left != null
                    ? leg.arrivedAt() == null ? "is-done is-run" : "is-done"
                    : isNext ? stopped ? "is-now is-stop" : "is-now" : "";
            stops.add(stop(
                    leg.planned().from(),
                    left,
                    leg.planned().departs(),
                    leg.planned().fromState(),
                    css));
        }
        Leg last = plan.way().getLast();
        Instant landed = last.arrivedAt();
        stops.add(stop(
                last.planned().to(),
                landed,
                last.planned().arrives(),
                last.planned().toState(),
                landed == null ? "" : "is-done"));
        boolean arrived = plan.progress().status().equals("ARRIVED");
        stops.add(new Stop(
                say.word("station", "HANDOVER"),
                arrived ? say.count("signature", plan.signers().size()) : "",
                arrived ? "is-now is-late" : ""));
        return stops;
    }

    private Stop stop(String place, @Nullable Instant was, Instant planned, String state, String css) {
        Speech there = say.in(state);
        Instant at = was == null ? planned : was;
        LocalDate day = at.atZone(there.home()).toLocalDate();
        boolean today = day.equals(say.now().atZone(there.home()).toLocalDate());
        boolean late = was != null && Duration.between(planned, was).compareTo(PUNCTUAL) > 0;
        return new Stop(
                place,
                (today ? "" : there.day(day) + " ")
                        + there.clock(at)
                        + (late ? ", " + say.between(planned, at) + " " + say.word("flight", "LATE") : ""),
                late ? css + " is-late" : css);
    }

    private @Nullable Alert alert(Plan plan, Leg next, List<String> reasons, Standing standing, boolean stops) {
        Instant arrived = plan.way().getLast().arrivedAt();
        Application.Form form = file.application().form();
        String title = (form == null ? say.word("direction", "TRANSIT") : form.reference()) + ": " + standing.text();
        String way =
                next.planned().from() + " – " + plan.way().getLast().planned().to();
        if (arrived != null) {
            return alert(
                    "",
                    say.between(arrived, say.now()),
                    "hw-amber",
                    title,
                    way,
                    "itinerary",
                    Help.with(file, plan, officer));
        }
        Instant departs = next.planned().departs();
        String left = say.between(say.now(), departs);
        if (stops && departs.isBefore(say.now().plus(SOON))) {
            boolean over = departs.isBefore(say.now());
            String why = reasons.isEmpty() ? "" : ". " + String.join("; ", reasons);
            return alert(
                    "is-stop",
                    over ? left + " " + say.word("due", "OVER") : left,
                    "hw-red",
                    title,
                    way + why,
                    "itinerary",
                    Help.with(file, plan, officer));
        }
        if (plan.noticeAwaitsAcknowledgement() && departs.isBefore(say.now().plus(DAYS_OF_NOTICE))) {
            return alert(
                    "",
                    left,
                    "hw-amber",
                    title,
                    way + ". " + say.word("condition", "notice-acknowledged"),
                    "letters",
                    Help.withNotice(file, plan, officer));
        }
        return null;
    }

    /**
     * With the form that helps; where the officer has none, with the part of the case to look at.
     *
     * @param help empty if nothing that the officer may do helps
     */
    private Alert alert(
            String css, String big, String colour, String title, String text, String part, Optional<Offer> help) {
        if (file.application().form() == null) {
            return new Alert(
                    css, big, colour, title, text, "/cases/" + file.caseId() + "/transit", say.word("help", "SEE"));
        }
        return new Alert(
                css,
                big,
                colour,
                title,
                text,
                help.map(Offer::href).orElse("/cases/" + file.caseId() + "#" + part),
                help.map(offer -> say.word("offer", offer.code())).orElseGet(() -> say.word("help", part)));
    }
}
