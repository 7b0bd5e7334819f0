package homeward.console.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import homeward.console.api.Service;
import homeward.console.cases.Application;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.commands.Command.Fact;
import homeward.console.words.Speech;
import homeward.events.Role;
import homeward.events.request.Appeal;
import homeward.events.request.Assessment;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;

/** What stops a return, and what is decided about that. What is written in these forms stays with the requesting state. */
public final class ProtectionCommands {

    /** Whoever plans or escorts is not asked whether a return is safe. */
    static final Set<String> PLANNERS = Set.of(Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER);

    public static final Command RAISE_CONCERN = command("RAISE_CONCERN", "/protection-concerns")
            .by(
                    Role.REQUESTING_OFFICER,
                    Role.REQUESTED_OFFICER,
                    Role.CONSULAR_OFFICER,
                    Role.TRANSPORT_COORDINATOR,
                    Role.ESCORT_LEADER,
                    Role.CHILD_PROTECTION_OFFICER,
                    Role.MEDICAL_OFFICER,
                    Role.REINTEGRATION_COUNSELLOR,
                    Role.MONITOR)
            .naming()
            .asks(
                    Asked.one("ground", Options.coded("ground", Concern.Ground.values())),
                    Asked.text("account").optional())
            .made();

    public static final Command ASSESS = command("ASSESS", "/assessments")
            .by(Role.REQUESTING_OFFICER)
            .notBy(PLANNERS)
            .naming()
            .asks(
                    Asked.one("outcome", Options.coded("assessment", Assessment.Outcome.values())),
                    Asked.pick("ground", Options.coded("ground", Concern.Ground.values()))
                            .optional(),
                    Asked.plain("assessedOn", Kind.DAY),
                    Asked.plain("destination", Kind.FIXED),
                    Asked.plain("transitStates", Kind.CODES),
                    Asked.text("account"))
            .begins(ProtectionCommands::destination)
            .tells(ProtectionCommands::destinationInWords)
            .made();

    public static final Command LIFT = command("LIFT", "/protection-concerns/{item}/lifting")
            .by(Role.REQUESTING_OFFICER)
            .stopping()
            .asks(
                    Asked.one("reason", Options.coded("finding", ConcernFinding.Reason.values())),
                    Asked.about("explanation", Options.NONE))
            .tells(ProtectionCommands::concern)
            .made();

    public static final Command LODGE_APPEAL = command("LODGE_APPEAL", "/appeals")
            .by(Role.REQUESTING_OFFICER)
            .naming()
            .asks(
                    Asked.truth("suspensive"),
                    Asked.plain("lodgedOn", Kind.DAY),
                    Asked.text("account").optional())
            .made();

    public static final Command DECIDE_APPEAL = command("DECIDE_APPEAL", "/appeals/{item}/decision")
            .by(Role.REQUESTING_OFFICER)
            .stopping()
            .asks(
                    Asked.one("outcome", Options.coded("appealstep", Appeal.Step.values(), Set.of(Appeal.Step.LODGED))),
                    Asked.plain("decidedOn", Kind.DAY),
                    Asked.about("explanation", Options.NONE))
            .made();

    private ProtectionCommands() {}

    static Set<Command> all() {
        return Set.of(RAISE_CONCERN, ASSESS, LIFT, LODGE_APPEAL, DECIDE_APPEAL);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(code, Service.REQUEST, "/applications/{case}" + path, "application-{case}");
    }

    private static Map<String, String> destination(Context context) {
        Application.Form form = context.file().application().form();
        return form == null ? Map.of() : Map.of("destination", form.requestedState());
    }

    private static List<Fact> destinationInWords(Context context) {
        Application.Form form = context.file().application().form();
        return form == null
                ? List.of()
                : List.of(new Fact(
                        context.say().word("fact", "DESTINATION"), context.say().state(form.requestedState())));
    }

    private static List<Fact> concern(Context context) {
        Speech say = context.say();
        List<Fact> facts = new ArrayList<>();
        context.request()
                .flatMap(desk -> desk.concern(context.target().item()))
                .map(RequestDesk.Concern::concern)
                .map(Personal::open)
                .ifPresent(grounds -> {
                    if (grounds.ground() != null) {
                        facts.add(new Fact(say.word("fact", "GROUND"), say.word("ground", grounds.ground())));
                    }
                    if (grounds.account() != null) {
                        facts.add(new Fact(say.word("fact", "ACCOUNT"), grounds.account()));
                    }
                });
        return facts;
    }
}
