package homeward.console.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import homeward.console.api.Service;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.AssistanceDesk.Measure;
import homeward.console.cases.Money;
import homeward.console.cases.Personal;
import homeward.console.commands.Command.Fact;
import homeward.console.words.Speech;
import homeward.events.Role;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.Dimension;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;

/** What a person is helped with after the return, within the package. */
public final class AssistanceCommands {

    public static final Command PLAN = command("PLAN", "/plan")
            .asks(
                    Asked.rows(
                            "measures",
                            Asked.pick("dimension", Options.coded("dimension", Dimension.values())),
                            Asked.pick("kind", Options.coded("assistance", AssistanceKind.values())),
                            Asked.plain("budget", Kind.MONEY)),
                    Asked.text("objectives").optional())
            .begins(AssistanceCommands::plan)
            .tells(AssistanceCommands::left)
            .made();

    public static final Command GRANT = command("GRANT", "/assistance")
            .asks(
                    Asked.pick("kind", Options.coded("assistance", AssistanceKind.values())),
                    Asked.one("form", Options.coded("assistanceform", AssistanceForm.values())),
                    Asked.plain("amount", Kind.MONEY))
            .begins(AssistanceCommands::currency)
            .tells(AssistanceCommands::left)
            .made();

    public static final Command DELIVER = command("DELIVER", "/assistance/{item}/deliveries")
            .asks(
                    Asked.plain("amount", Kind.MONEY),
                    Asked.plain("deliveredAt", Kind.NOW).optional())
            .begins(AssistanceCommands::currency)
            .tells(AssistanceCommands::grant)
            .made();

    public static final Command REVOKE_GRANT = command("REVOKE_GRANT", "/assistance/{item}/revocation")
            .stopping()
            .tells(AssistanceCommands::grant)
            .made();

    public static final Command CLOSE_RETURNEE = command("CLOSE_RETURNEE", "/closing")
            .stopping()
            .asks(Asked.one(
                    "outcome",
                    Options.coded(
                            "returnee", ReintegrationOutcome.values(), Set.of(ReintegrationOutcome.RETURN_ENDED))))
            .tells(AssistanceCommands::left)
            .made();

    private AssistanceCommands() {}

    static Set<Command> all() {
        return Set.of(PLAN, GRANT, DELIVER, REVOKE_GRANT, CLOSE_RETURNEE);
    }

    private static Command.Builder command(String code, String path) {
        return Command.of(
                        code,
                        Service.REINTEGRATION,
                        "/cases/{case}/persons/{person}" + path,
                        "reintegration-{case}-{person}")
                .by(Role.REINTEGRATION_COUNSELLOR);
    }

    private static Map<String, String> currency(Context context) {
        return context.assistance()
                .map(AssistanceDesk.Person::budget)
                .map(budget -> Map.of("currency", budget.postReturnLeft().currency()))
                .orElse(Map.of());
    }

    /** A later plan replaces the earlier one: it begins with it. */
    private static Map<String, String> plan(Context context) {
        Map<String, String> values = new HashMap<>(currency(context));
        context.assistance().ifPresent(person -> {
            List<Measure> measures = person.measures();
            for (int i = 0; i < measures.size(); i++) {
                String row = "measures." + (i + 1) + ".";
                values.put(row + "dimension", measures.get(i).dimension());
                values.put(row + "kind", measures.get(i).kind());
                values.put(row + "budget", Typed.typed(measures.get(i).budget()));
            }
            if (measures.size() > 2) {
                values.put("measures.rows", String.valueOf(Math.min(Filled.MOST_ROWS, measures.size() + 1)));
            }
            String objectives = Personal.open(person.objectives());
            if (objectives != null) {
                values.put("objectives", objectives);
            }
        });
        return values;
    }

    private static List<Fact> left(Context context) {
        Speech say = context.say();
        return context.assistance().map(AssistanceDesk.Person::budget).stream()
                .flatMap(budget -> Stream.of(
                        new Fact(
                                say.word("fact", "FIRST_DAYS_LEFT"),
                                of(
                                        budget.postArrivalLeft(),
                                        budget.entitlement().postArrival(),
                                        say)),
                        new Fact(
                                say.word("fact", "MONTHS_LEFT"),
                                of(budget.postReturnLeft(), budget.entitlement().postReturn(), say))))
                .toList();
    }

    private static List<Fact> grant(Context context) {
        Speech say = context.say();
        List<Fact> facts = new ArrayList<>();
        context.grant().ifPresent(grant -> {
            facts.add(new Fact(say.word("fact", "GRANTED"), say.word("assistance", grant.kind())));
            facts.add(new Fact(say.word("fact", "GRANT_LEFT"), of(grant.left(), grant.amount(), say)));
        });
        return facts;
    }

    private static String of(Money left, Money all, Speech say) {
        return say.money(left) + " / " + say.money(all);
    }
}
