package homeward.console.perform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.console.commands.Asked;
import homeward.console.commands.Command;
import homeward.console.commands.Context;
import homeward.console.commands.Filled;
import homeward.console.commands.Kind;
import homeward.console.commands.Option;
import homeward.console.perform.FormView.Choice;
import homeward.console.perform.FormView.Entry;
import homeward.console.perform.FormView.Look;
import homeward.console.perform.FormView.Part;
import homeward.console.perform.FormView.Row;
import homeward.console.words.Speech;

/** The fields of a form as they are shown. */
final class Entries {

    /** Kinds of which it has to be said that they may be left empty; of the others their hints say it. */
    private static final Set<Kind> OPTIONAL = Set.of(
            Kind.LINE, Kind.TEXT, Kind.ABOUT, Kind.PICK, Kind.DAY, Kind.LAST_DAY, Kind.MOMENT, Kind.MONEY, Kind.LIST);

    private final Command command;
    private final Context context;
    private final Filled filled;
    private final Map<String, String> faults;
    private final Speech say;

    Entries(Command command, Context context, Filled filled, List<Found> found) {
        this.command = command;
        this.context = context;
        this.filled = filled;
        this.say = context.say();
        this.faults = found.stream()
                .filter(one -> one.name() != null)
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.name()), Found::text, (first, second) -> first + ". " + second));
    }

    /** The id of a field: none that anything else on a page has. */
    static String id(String name) {
        return "f-" + name;
    }

    /** The ids of the persons whom a text may be about. */
    static List<String> whom(Asked about, Context context) {
        return about.options().of(context).stream().map(Option::code).toList();
    }

    /** A choice is a part of its own; other fields are together as long as no choice comes between. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Asked> plain = new ArrayList<>();
        for (Asked asked : command.fields()) {
            switch (asked.kind()) {
                case FIXED -> {}
                case ONE, SEVERAL, TRUTH, EACH, ROWS -> {
                    plain(plain, parts);
                    parts.add(alone(asked));
                }
                default -> plain.add(asked);
            }
        }
        plain(plain, parts);
        return List.copyOf(parts);
    }

    private void plain(List<Asked> fields, List<Part> parts) {
        if (fields.isEmpty()) {
            return;
        }
        boolean single = fields.size() == 1;
        parts.add(new Part(
                "part-" + fields.getFirst().name(),
                single ? label(fields.getFirst()) : say.word("part", "PARTICULARS"),
                null,
                null,
                fields.stream().map(asked -> entry(asked, label(asked), single)).toList(),
                List.of(),
                null));
        fields.clear();
    }

    private Part alone(Asked asked) {
        String title = label(asked);
        String id = asked.kind() == Kind.EACH || asked.kind() == Kind.ROWS ? id(asked.name()) : "part-" + asked.name();
        return switch (asked.kind()) {
            case EACH ->
                new Part(
                        id,
                        title,
                        hint(asked),
                        faults.get(asked.name()),
                        context.file().application().people().stream()
                                .map(person -> each(asked, person.personId()))
                                .toList(),
                        List.of(),
                        null);
            case ROWS ->
                new Part(
                        id,
                        title,
                        hint(asked),
                        faults.get(asked.name()),
                        List.of(),
                        filled.rows(asked).stream().map(row -> row(asked, row)).toList(),
                        "more." + asked.name());
            default -> new Part(id, title, null, null, List.of(entry(asked, title, true)), List.of(), null);
        };
    }

    private Entry each(Asked asked, String person) {
        return entry(asked.inner().getFirst().in(asked.name() + "." + person), context.name(person), false);
    }

    private Row row(Asked asked, int row) {
        return new Row(
                id(asked.name()) + "." + row,
                label(asked) + " " + row,
                asked.inner().stream()
                        .map(inner -> inner.in(asked.name() + "." + row))
                        .map(inner -> entry(inner, label(inner), false))
                        .toList());
    }

    private Entry entry(Asked asked, String label, boolean titled) {
        String name = asked.name();
        return new Entry(
                id(name),
                name,
                look(asked.kind()),
                asked.kind() == Kind.MONEY ? label + ", " + filled.text("currency") : label,
                titled,
                hint(asked),
                faults.get(name),
                filled.typed(name),
                asked.most(),
                choices(asked, name),
                asked.kind() == Kind.ABOUT && context.target().person() == null
                        ? choices(asked, asked.whom())
                        : List.of(),
                asked.kind() == Kind.ABOUT ? faults.get(asked.whom()) : null);
    }

    private List<Choice> choices(Asked asked, String name) {
        return asked.options().of(context).stream()
                .map(option ->
                        new Choice(option.code(), option.name(), option.hint(), filled.isChosen(name, option.code())))
                .toList();
    }

    private String label(Asked asked) {
        String label = Labels.of(command, asked, say);
        return !asked.required() && OPTIONAL.contains(asked.kind())
                ? label + " (" + say.word("ask", "OPTIONAL") + ")"
                : label;
    }

    private @Nullable String hint(Asked asked) {
        return Labels.hint(command, asked, say).orElse(null);
    }

    private static Look look(Kind kind) {
        return switch (kind) {
            case LINE, CODE, PLACE, CODES, NATIONALITIES, FIXED, EACH, GROUP, ROWS -> Look.LINE;
            case TEXT, ABOUT, LIST -> Look.TEXT;
            case ONE, TRUTH -> Look.RADIO;
            case SEVERAL -> Look.BOXES;
            case PICK -> Look.SELECT;
            case DAY, LAST_DAY -> Look.DAY;
            case MOMENT, NOW -> Look.MOMENT;
            case MONEY -> Look.AMOUNT;
        };
    }
}
