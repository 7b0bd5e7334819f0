package homeward.console.perform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.commands.Asked;
import homeward.console.commands.Command;
import homeward.console.commands.Command.Fact;
import homeward.console.commands.Context;
import homeward.console.commands.Filled;
import homeward.console.commands.Kind;
import homeward.console.commands.Target;
import homeward.console.forms.Fault;
import homeward.console.forms.Head;
import homeward.console.forms.Meanwhile;
import homeward.console.offers.Offer;
import homeward.console.offers.Offers;
import homeward.console.words.Speech;

/** Makes the page of a form of what the file of its desk says. */
final class Forms {

    private static final Set<String> CONTROLS = Set.of("version", "seen", "key", "sure", "to");

    private final Command command;
    private final Target target;
    private final Sheet sheet;
    private final Context context;
    private final Speech say;
    private final Filled filled;

    Forms(Sheet sheet, Context context) {
        this.command = sheet.command();
        this.target = sheet.target();
        this.sheet = sheet;
        this.context = context;
        this.say = context.say();
        this.filled = filled(sheet, command.initial().apply(context));
    }

    /** What the file tells is as it tells it now; everything else is as it was typed. */
    private static Filled filled(Sheet sheet, Map<String, String> initial) {
        Filled typed = sheet.filled();
        if (typed == null) {
            return new Filled(initial);
        }
        Filled filled = typed;
        for (Asked asked : sheet.command().asked()) {
            if (asked.kind() == Kind.FIXED) {
                filled = filled.with(asked.name(), initial.getOrDefault(asked.name(), ""));
            }
        }
        return filled;
    }

    /**
     * Of a case without an application there are forms of the requests for transit only.
     *
     * @throws NotFoundException if there is no such form, or the application has not the person whom it is about
     */
    FormView view() {
        CaseFile<?> file = context.file();
        Application.Form form = file.application().form();
        if ((form == null && !isOfRequest(file))
                || (target.person() != null
                        && file.application().person(target.person()).isEmpty())) {
            throw new NotFoundException();
        }
        Offers offers = Offers.of(file, context.signed());
        Optional<Offer> offer = offers.to(target.href(command));
        String stream = command.stream(target);
        boolean first = sheet.filled() == null;
        Head head = Head.of(
                file,
                form,
                target.person() == null ? null : context.name(target.person()),
                faults(),
                sheet.changed() ? Meanwhile.of(file, stream, filled.versionSeen(), say) : null,
                say);
        Entries entries = new Entries(command, context, filled, sheet.found());
        return new FormView(
                head,
                say.word("offer", command.code()),
                target.href(command),
                first ? file.version(stream) : filled.versionSeen(),
                filled.key(),
                sheet.stopping(),
                command.stopping(),
                Sheet.isFilledIn(command),
                command.limited(),
                sheet.stopping() ? carried() : hidden(),
                sheet.stopping() ? List.of() : entries.parts(),
                sheet.stopping() ? entered() : List.of(),
                sheet.stopping() ? warnings() : List.of(),
                offer.isPresent() ? null : closed(offers),
                say.word("formfollows", command.code()),
                offer.map(Offer::basis).orElse(null),
                command.facts().apply(context));
    }

    private boolean isOfRequest(CaseFile<?> file) {
        return file.desk() instanceof TransferDesk desk
                && desk.request(target.item()).isPresent();
    }

    private FormView.Closed closed(Offers offers) {
        Optional<Offer> why = offers.whyNot(command.code(), target.person());
        return new FormView.Closed(
                say.word("notyet", why.map(Offer::why).orElse("NOT_IN_FILE")),
                why.map(Offer::basis).orElse(null));
    }

    private List<Fault> faults() {
        return sheet.found().stream()
                .map(found -> new Fault(anchor(found.name()), found.text(), found.basis()))
                .toList();
    }

    /** Where a fault leads: to its field, else to the first. */
    private String anchor(@Nullable String name) {
        if (name != null && name.equals("changed")) {
            return name;
        }
        if (sheet.stopping()) {
            return Entries.id("sure");
        }
        if (name != null && !isFixed(name)) {
            return Entries.id(shown(name));
        }
        return command.fields().stream()
                .filter(asked -> asked.kind() != Kind.FIXED)
                .map(asked -> Entries.id(asked.name()))
                .findFirst()
                .orElse("main");
    }

    /** The field itself; where nobody is to be chosen, the text instead of whom it is about. */
    private String shown(String name) {
        return command.asked().stream()
                .filter(asked -> asked.kind() == Kind.ABOUT && asked.whom().equals(name))
                .filter(asked ->
                        target.person() != null || Entries.whom(asked, context).size() < 2)
                .map(Asked::name)
                .findFirst()
                .orElse(name);
    }

    private boolean isFixed(String name) {
        return command.asked().stream()
                .anyMatch(asked -> asked.kind() == Kind.FIXED && asked.name().equals(name));
    }

    /** What a form sends along without showing it. */
    private List<FormView.Hidden> hidden() {
        Map<String, String> hidden = new LinkedHashMap<>();
        for (Asked asked : command.fields()) {
            switch (asked.kind()) {
                case FIXED -> hidden.put(asked.name(), filled.typed(asked.name()));
                case ROWS ->
                    hidden.put(
                            asked.name() + ".rows",
                            String.valueOf(filled.rows(asked).size()));
                case ABOUT -> {
                    if (target.person() == null) {
                        List<String> whom = Entries.whom(asked, context);
                        if (whom.size() == 1) {
                            hidden.put(asked.whom(), whom.getFirst());
                        }
                    }
                }
                default -> {}
            }
        }
        if (filled.has("currency")) {
            hidden.put("currency", filled.text("currency"));
        }
        return list(hidden);
    }

    /** Everything that was entered, on the page to stop at. */
    private List<FormView.Hidden> carried() {
        List<FormView.Hidden> carried = new ArrayList<>();
        new TreeMap<>(filled.values()).forEach((name, value) -> {
            boolean several = command.fields().stream()
                    .anyMatch(asked ->
                            asked.kind() == Kind.SEVERAL && asked.name().equals(name));
            if (several) {
                filled.all(name).forEach(one -> carried.add(new FormView.Hidden(name, one)));
            } else if (!CONTROLS.contains(name)) {
                carried.add(new FormView.Hidden(name, value));
            }
        });
        return carried;
    }

    private static List<FormView.Hidden> list(Map<String, String> hidden) {
        return hidden.entrySet().stream()
                .map(one -> new FormView.Hidden(one.getKey(), one.getValue()))
                .toList();
    }

    /** What was entered, in words. */
    private List<Fact> entered() {
        return command.fields().stream()
                .filter(asked -> asked.kind() == Kind.NOW
                        || filled.has(asked.name())
                        || (asked.kind() == Kind.ROWS && !filled.begun(asked).isEmpty()))
                .map(asked -> new Fact(Labels.of(command, asked, say), said(asked)))
                .toList();
    }

    private String said(Asked asked) {
        String text = filled.text(asked.name());
        return switch (asked.kind()) {
            case ONE, PICK, TRUTH, SEVERAL ->
                String.join(
                        "; ",
                        asked.options().of(context).stream()
                                .filter(option -> filled.isChosen(asked.name(), option.code()))
                                .map(option -> option.name())
                                .toList());
            case ABOUT -> filled.has(asked.whom()) ? context.name(filled.text(asked.whom())) + ": " + text : text;
            case DAY, LAST_DAY -> say.partial(text);
            case LIST -> String.join("; ", filled.all(asked.name()));
            case ROWS ->
                filled.begun(asked).stream().map(row -> said(asked, row)).collect(Collectors.joining("; "));
            case NOW, MOMENT -> text.isEmpty() ? say.word("ask", "NOW") : text.replace('T', ' ');
            default -> text;
        };
    }

    private String said(Asked rows, int row) {
        return rows.inner().stream()
                .map(inner -> said(inner.in(rows.name() + "." + row)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What to know before something is sent that cannot be undone. */
    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int line = 1; line == warnings.size() + 1; line++) {
            say.known("stop", command.code() + "." + line).ifPresent(warnings::add);
        }
        return warnings;
    }
}
