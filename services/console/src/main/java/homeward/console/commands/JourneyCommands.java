package homeward.console.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.Personal;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Command.Fact;
import homeward.events.Role;
import homeward.events.transport.TransferEvent.AgeFinding;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.EscortFunction;
import homeward.events.transport.TransferEvent.FailureReason;
import homeward.events.transport.TransferEvent.RecipientKind;
import homeward.events.transport.TransferEvent.Separation;
import homeward.events.transport.TransferEvent.TransitSupport;
import homeward.events.transport.TransferEvent.TransportMode;
import homeward.events.transport.TransferEvent.Word;

/** The way home: route, transit, notice, escorts, departure, arrival, handover; and what is decided about persons before it. */
public final class JourneyCommands {

    private static final int SERVICE_NUMBER = 40;
    private static final int CONTACT = 300;
    private static final int LANGUAGE = 100;
    private static final int PLACE = 5;
    private static final int CARRIER = 40;

    /** A medical finding. */
    private enum Finding {
        FIT,
        UNFIT
    }

    public static final Command PROPOSE = command("PROPOSE", "/itineraries")
            .by(Role.TRANSPORT_COORDINATOR)
            .asks(
                    Asked.several("travellers", Options.persons()).needed(),
                    Asked.rows(
                            "legs",
                            Asked.pick("mode", Options.coded("mode", TransportMode.values())),
                            Asked.plain("from", Kind.PLACE).upTo(PLACE),
                            Asked.plain("fromState", Kind.CODE),
                            Asked.plain("to", Kind.PLACE).upTo(PLACE),
                            Asked.plain("toState", Kind.CODE),
                            Asked.plain("departs", Kind.MOMENT),
                            Asked.plain("arrives", Kind.MOMENT),
                            Asked.line("carrier", CARRIER).optional()),
                    Asked.truth("escorted"))
            .begins(JourneyCommands::direct)
            .made();

    public static final Command REQUEST_TRANSIT = itinerary("REQUEST_TRANSIT", "/transit-requests")
            .by(Role.TRANSPORT_COORDINATOR)
            .asks(
                    Asked.pick("transitState", Options.crossed()),
                    Asked.truth("admissionAssured"),
                    Asked.truth("noGroundForRefusalKnown"),
                    Asked.several("support", Options.coded("support", TransitSupport.values())),
                    Asked.several("escortAssurances", Options.coded("assurance", EscortAssurance.values())))
            .made();

    public static final Command NOTIFY =
            itinerary("NOTIFY", "/notice").by(Role.TRANSPORT_COORDINATOR).made();

    public static final Command ACKNOWLEDGE = itinerary("ACKNOWLEDGE", "/notice/acknowledgement")
            .by(Role.REQUESTED_OFFICER, Role.TRANSPORT_COORDINATOR)
            .made();

    public static final Command ASSIGN_ESCORT = itinerary("ASSIGN_ESCORT", "/escorts")
            .by(Role.TRANSPORT_COORDINATOR)
            .asks(
                    Asked.pick("function", Options.coded("escort", EscortFunction.values())),
                    Asked.line("name", Asked.LINE),
                    Asked.line("serviceNumber", SERVICE_NUMBER),
                    Asked.line("officer", Asked.LINE).optional())
            .made();

    public static final Command REPLACE_ESCORT = command(
                    "REPLACE_ESCORT", "/itineraries/{within}/escorts/{item}/replacement")
            .by(Role.TRANSPORT_COORDINATOR)
            .asks(
                    Asked.line("name", Asked.LINE),
                    Asked.line("serviceNumber", SERVICE_NUMBER),
                    Asked.line("officer", Asked.LINE).optional())
            .tells(JourneyCommands::escort)
            .made();

    public static final Command DEPART = itinerary("DEPART", "/legs/{number}/departure")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR)
            .asks(Asked.plain("departedAt", Kind.NOW).optional())
            .tells(JourneyCommands::leg)
            .made();

    public static final Command ARRIVE = itinerary("ARRIVE", "/legs/{number}/arrival")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR)
            .asks(Asked.plain("arrivedAt", Kind.NOW).optional())
            .tells(JourneyCommands::leg)
            .made();

    public static final Command SIGN = itinerary("SIGN", "/handover-signatures")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER)
            .stopping()
            .asks(Asked.plain("signedAt", Kind.NOW).optional())
            .made();

    public static final Command FAIL = itinerary("FAIL", "/failure")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR, Role.REQUESTED_OFFICER)
            .stopping()
            .asks(
                    Asked.one("reason", Options.coded("failed", FailureReason.values())),
                    Asked.plain("failedAt", Kind.NOW).optional(),
                    Asked.about("account", Options.travellers()))
            .made();

    public static final Command TAKEN_BACK = command("TAKEN_BACK", "/take-backs/{item}/completion")
            .by(Role.ESCORT_LEADER, Role.TRANSPORT_COORDINATOR)
            .asks(Asked.plain("takenBackAt", Kind.NOW).optional())
            .made();

    public static final Command GIVE_WORD = command("GIVE_WORD", "/incidents/{item}/word")
            .by(Role.REQUESTING_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .stopping()
            .asks(
                    Asked.one("word", Options.coded("landing", Word.values())),
                    Asked.line("officer", Asked.LINE),
                    Asked.text("explanation").optional())
            .begins(context -> Map.of("officer", context.signed().name()))
            .made();

    public static final Command FIT = traveller("FIT", "/fit-to-travel")
            .by(Role.MEDICAL_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(
                    Asked.one("finding", Options.coded("fitness", Finding.values())),
                    Asked.plain("examinedAt", Kind.NOW),
                    Asked.plain("validUntil", Kind.LAST_DAY).optional(),
                    Asked.text("medicalNotes").optional())
            .made();

    public static final Command DECLARE_VOLUNTARY = traveller("DECLARE_VOLUNTARY", "/voluntary-return")
            .by(Role.REINTEGRATION_COUNSELLOR)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(
                    Asked.plain("declaredOn", Kind.DAY),
                    Asked.line("language", LANGUAGE),
                    Asked.line("interpreter", Asked.LINE).optional(),
                    Asked.line("counsellor", Asked.LINE),
                    Asked.text("statement").optional())
            .begins(context -> Map.of("counsellor", context.signed().name()))
            .made();

    public static final Command REVOKE_VOLUNTARY = traveller("REVOKE_VOLUNTARY", "/voluntary-return/revocation")
            .by(Role.REINTEGRATION_COUNSELLOR)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(Asked.plain("revokedOn", Kind.DAY))
            .made();

    public static final Command ASSESS_AGE = traveller("ASSESS_AGE", "/age-assessments")
            .by(Role.CHILD_PROTECTION_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(
                    Asked.one("finding", Options.coded("age", AgeFinding.values())),
                    Asked.line("assessedBy", Asked.LINE),
                    Asked.text("reasons"))
            .made();

    public static final Command BEST_INTERESTS = traveller("BEST_INTERESTS", "/best-interest-decisions")
            .by(Role.CHILD_PROTECTION_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(
                    Asked.several("separations", Options.coded("separation", Separation.values())),
                    Asked.line("decidedBy", Asked.LINE),
                    Asked.text("reasons"))
            .made();

    public static final Command NAME_RECIPIENT = traveller("NAME_RECIPIENT", "/recipients")
            .by(Role.CHILD_PROTECTION_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .asks(
                    Asked.one("kind", Options.coded("recipient", RecipientKind.values())),
                    Asked.line("name", Asked.LINE),
                    Asked.line("contact", CONTACT).optional())
            .made();

    public static final Command CONFIRM_RECIPIENT = traveller("CONFIRM_RECIPIENT", "/recipients/{item}/confirmation")
            .by(Role.REQUESTED_OFFICER, Role.CHILD_PROTECTION_OFFICER)
            .notBy(ProtectionCommands.PLANNERS)
            .tells(JourneyCommands::recipient)
            .made();

    private JourneyCommands() {}

    static Set<Command> all() {
        return Set.of(
                PROPOSE,
                REQUEST_TRANSIT,
                NOTIFY,
                ACKNOWLEDGE,
                ASSIGN_ESCORT,
                REPLACE_ESCORT,
                DEPART,
                ARRIVE,
                SIGN,
                FAIL,
                TAKEN_BACK,
                GIVE_WORD,
                FIT,
                DECLARE_VOLUNTARY,
                REVOKE_VOLUNTARY,
                ASSESS_AGE,
                BEST_INTERESTS,
                NAME_RECIPIENT,
                CONFIRM_RECIPIENT);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(code, Service.TRANSPORT, "/cases/{case}" + path, "transfer-{case}");
    }

    private static Command.Builder itinerary(String code, String path) {
        return command(code, "/itineraries/{item}" + path);
    }

    private static Command.Builder traveller(String code, String path) {
        return command(code, "/persons/{person}" + path);
    }

    /** All persons by one leg, from one state to the other. */
    private static Map<String, String> direct(Context context) {
        Application application = context.file().application();
        Application.Form form = application.form();
        return form == null
                ? Map.of()
                : Map.of(
                        "travellers",
                        String.join(
                                "\n",
                                application.people().stream()
                                        .map(Application.Applicant::personId)
                                        .toList()),
                        "legs.rows",
                        "1",
                        "legs.1.fromState",
                        form.requestingState(),
                        "legs.1.toState",
                        form.requestedState());
    }

    private static List<Fact> escort(Context context) {
        return context.transfer().flatMap(desk -> desk.plan(context.target().within())).stream()
                .flatMap(plan -> plan.party().stream())
                .filter(escort -> escort.escortId() != null
                        && escort.escortId().equals(context.target().item()))
                .map(escort -> new Fact(
                        context.say().word("ask", "function"), context.say().word("escort", escort.function())))
                .toList();
    }

    static List<Fact> leg(Context context) {
        return context.plan().stream()
                .flatMap(plan -> plan.way().stream())
                .filter(leg ->
                        Integer.valueOf(leg.leg()).equals(context.target().number()))
                .map(TransferDesk.Leg::planned)
                .flatMap(leg -> Stream.of(
                        new Fact(context.say().word("fact", "LEG"), leg.from() + " – " + leg.to()),
                        new Fact(
                                context.say().word("fact", "PLANNED"),
                                context.say().in(leg.fromState()).moment(leg.departs()) + " – "
                                        + context.say().in(leg.toState()).moment(leg.arrives()))))
                .toList();
    }

    private static List<Fact> recipient(Context context) {
        return context
                .transfer()
                .flatMap(desk -> desk.person(context.target().person()))
                .map(person -> Personal.open(person.recipient()))
                .stream()
                .flatMap(recipient -> Stream.of(
                        new Fact(context.say().word("fact", "RECIPIENT"), recipient.name()),
                        new Fact(
                                context.say().word("fact", "CONTACT"),
                                recipient.contact() == null ? "–" : recipient.contact())))
                .toList();
    }
}
