package homeward.console.perform;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Problem;
import homeward.console.cases.Basis;
import homeward.console.commands.Asked;
import homeward.console.commands.Command;
import homeward.console.commands.Filled;
import homeward.console.commands.Flaw;
import homeward.console.commands.Kind;
import homeward.console.words.Speech;

/**
 * What stands in the way of a form.
 *
 * @param name of the field that it is about; null if it is about none
 * @param text in words
 * @param basis the treaty's rule; null if it is none
 */
record Found(@Nullable String name, String text, @Nullable Basis basis) {

    private static final Pattern ROW = Pattern.compile("[a-zA-Z.]+\\[([0-9]{1,3})]\\.([a-zA-Z]+)");

    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    /** Something that the console found itself. */
    static Found of(@Nullable String name, String text) {
        return new Found(name, text, null);
    }

    static List<Found> of(Command command, List<Flaw> flaws, Speech say) {
        return flaws.stream()
                .map(flaw ->
                        of(flaw.field(), Labels.of(command, flaw.asked(), say) + ": " + say.word("lack", flaw.code())))
                .toList();
    }

    /** What the service found. */
    static List<Found> of(Command command, Filled filled, Problem problem, Speech say) {
        Optional<String> word = rule(problem.ruleOrStatus(), say);
        if (problem.isPassing() && word.isEmpty()) {
            return List.of(of(null, say.word("fault", problem.status() == 429 ? "TOO_MANY" : "NO_ANSWER")));
        }
        List<Problem.Violation> all = problem.violations();
        if (all != null && !all.isEmpty()) {
            return all.stream()
                    .map(one -> at(command, filled, one.field(), one.message(), null, say))
                    .toList();
        }
        String detail = problem.detail() == null ? problem.ruleOrStatus() : problem.detail();
        return List.of(
                word.isPresent()
                        ? new Found(
                                field(command, filled, problem.field())
                                        .map(Asked::name)
                                        .orElse(null),
                                said(word.get(), detail, say),
                                problem.basis())
                        : at(command, filled, problem.field(), detail, problem.basis(), say));
    }

    /** Words for a rule; of a rule of departure, that its condition is not satisfied. */
    private static Optional<String> rule(String rule, Speech say) {
        return say.known("rule", rule)
                .or(() -> say.known("condition", rule)
                        .map(condition -> condition + ": " + say.word("lack", "CONDITION")));
    }

    /** The service's words after the name of the field. */
    private static Found at(
            Command command, Filled filled, @Nullable String field, String text, @Nullable Basis basis, Speech say) {
        return field(command, filled, field)
                .map(asked -> new Found(asked.name(), Labels.of(command, asked, say) + ": " + text, basis))
                .orElseGet(() -> new Found(null, field == null ? text : field + ": " + text, basis));
    }

    /**
     * The service names parts of fields, too, e.g. {@code explanation.text} or {@code legs[0].departs}; it counts the rows that it
     * got.
     */
    private static Optional<Asked> field(Command command, Filled filled, @Nullable String field) {
        if (field == null) {
            return Optional.empty();
        }
        Optional<Asked> named = command.fields().stream()
                .filter(asked -> field.equals(asked.name())
                        || field.startsWith(asked.name() + ".")
                        || field.startsWith(asked.name() + "["))
                .findFirst();
        return named.filter(asked -> asked.kind() == Kind.ROWS)
                .flatMap(rows -> inRow(rows, filled, field))
                .or(() -> named);
    }

    private static Optional<Asked> inRow(Asked rows, Filled filled, String field) {
        Matcher part = ROW.matcher(field);
        List<Integer> sent = filled.begun(rows);
        if (!part.lookingAt() || Integer.parseInt(part.group(1)) >= sent.size()) {
            return Optional.empty();
        }
        int row = sent.get(Integer.parseInt(part.group(1)));
        return rows.inner().stream()
                .filter(inner -> inner.name().equals(part.group(2)))
                .map(inner -> inner.in(rows.name() + "." + row))
                .findFirst();
    }

    /** Words for a rule, with the moment of which the service speaks. */
    private static String said(String word, String detail, Speech say) {
        Matcher moment = MOMENT.matcher(detail);
        return word.contains("…") && moment.find() ? word.replace("…", moment(moment.group(), say)) : word;
    }

    private static String moment(String text, Speech say) {
        try {
            return say.due(Instant.parse(text), null).places().getFirst();
        } catch (DateTimeParseException none) {
            return text;
        }
    }
}
