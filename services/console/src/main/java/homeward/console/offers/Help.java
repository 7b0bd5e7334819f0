package homeward.console.offers;

import static homeward.console.commands.JourneyCommands.ACKNOWLEDGE;
import static homeward.console.commands.JourneyCommands.ARRIVE;
import static homeward.console.commands.JourneyCommands.DEPART;
import static homeward.console.commands.JourneyCommands.GIVE_WORD;
import static homeward.console.commands.JourneyCommands.NOTIFY;
import static homeward.console.commands.JourneyCommands.REQUEST_TRANSIT;
import static homeward.console.commands.JourneyCommands.SIGN;
import static homeward.console.commands.TransitCommands.ANNOUNCE_TRANSIT;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Crossed;
import homeward.console.cases.TransferDesk.Missing;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.commands.Command;
import homeward.console.commands.Target;
import homeward.console.shell.Signed;

/**
 * The one form by which an officer helps an itinerary on: what the file offers against what is missing, in the order in which the
 * desk names it. What is kept in the requesting state leads to a form there only.
 */
public final class Help {

    private static final String TRANSIT = "transit-agreed";
    private static final Map<String, Command> NOTICES = Map.of(
            "notice-before-departure", NOTIFY,
            "transfer-notice-lead-time", NOTIFY,
            "departure-as-notified", NOTIFY,
            "notice-acknowledged", ACKNOWLEDGE);

    private final CaseFile<TransferDesk> file;
    private final TransferDesk desk;
    private final Plan plan;
    private final Signed officer;
    private final Offers offers;
    private final Target target;

    private Help(CaseFile<TransferDesk> file, TransferDesk desk, Plan plan, Signed officer) {
        this.file = file;
        this.desk = desk;
        this.plan = plan;
        this.officer = officer;
        this.offers = Offers.of(file, officer);
        this.target = Target.of(file.caseId()).item(plan.itineraryId());
    }

    /** Empty if nothing that the officer may do helps. */
    public static Optional<Offer> with(CaseFile<TransferDesk> file, Plan plan, Signed officer) {
        TransferDesk desk = file.desk();
        return desk == null
                ? Optional.empty()
                : new Help(file, desk, plan, officer).all().findFirst();
    }

    /** The same where only the acknowledgement of the notice is awaited. */
    public static Optional<Offer> withNotice(CaseFile<TransferDesk> file, Plan plan, Signed officer) {
        TransferDesk desk = file.desk();
        return desk == null
                ? Optional.empty()
                : new Help(file, desk, plan, officer).form(ACKNOWLEDGE).findFirst();
    }

    private Stream<Offer> all() {
        if (plan.hasArrived()) {
            return Stream.concat(form(SIGN), words());
        }
        return Stream.of(missing().flatMap(this::against), form(ACKNOWLEDGE), departure(), arrival())
                .flatMap(some -> some);
    }

    private Stream<Offer> to(@Nullable String href) {
        return href == null ? Stream.empty() : offers.to(href).stream();
    }

    private Stream<Offer> form(Command command) {
        return to(target.href(command));
    }

    private Stream<Offer> words() {
        return desk.awaitedWords().stream()
                .filter(incident -> incident.itineraryId().equals(plan.itineraryId()))
                .flatMap(incident -> to(Target.of(file.caseId())
                        .person(incident.personId())
                        .item(incident.incidentId())
                        .href(GIVE_WORD)));
    }

    private Stream<Offer> departure() {
        return desk.outlook(plan.itineraryId()).stream()
                .flatMap(outlook -> to(target.leg(outlook.nextLeg()).href(DEPART)));
    }

    private Stream<Offer> arrival() {
        return plan.underWay().stream().flatMap(leg -> to(target.leg(leg.leg()).href(ARRIVE)));
    }

    /** Unsatisfied conditions; those that are kept in the requesting state only there. */
    private Stream<Missing> missing() {
        return desk.outlook(plan.itineraryId()).stream()
                .flatMap(outlook -> Stream.concat(
                        outlook.open().stream(), isRequesting() ? outlook.kept().stream() : Stream.empty()));
    }

    private boolean isRequesting() {
        Application.Form form = file.application().form();
        return form != null && form.isRequesting(officer.state());
    }

    private Stream<Offer> against(Missing missing) {
        if (missing.rule().equals(TRANSIT)) {
            return Stream.concat(
                    form(REQUEST_TRANSIT),
                    desk.crossed(plan.itineraryId()).stream()
                            .filter(Crossed::isAwaited)
                            .flatMap(crossed -> Stream.ofNullable(crossed.requestId()))
                            .flatMap(request ->
                                    to(Target.of(file.caseId()).item(request).href(ANNOUNCE_TRANSIT))));
        }
        Command notice = NOTICES.get(missing.rule());
        if (notice != null) {
            return form(notice);
        }
        Command command = Wanted.MET_BY.get(missing.rule());
        return command == null
                ? Stream.empty()
                : Stream.concat(form(command), concerned(missing).flatMap(person -> person(command, person, missing)));
    }

    private Stream<String> concerned(Missing missing) {
        return missing.personId() == null ? plan.people().stream() : Stream.of(missing.personId());
    }

    /** What another desk decides is offered there always: this desk's file says only that it is missing. */
    private Stream<Offer> person(Command command, String person, Missing missing) {
        String href = Target.of(file.caseId()).person(person).href(command);
        if (command.service() == Service.TRANSPORT) {
            return to(href);
        }
        return isRequesting() && command.isFor(officer) && !command.isKeptFrom(officer)
                ? Stream.of(Offer.now(command.code(), href, person, missing.basis()))
                : Stream.empty();
    }
}
