package homeward.console.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.WorkItem;
import homeward.console.inbox.InboxView.Chip;
import homeward.console.inbox.InboxView.Choice;
import homeward.console.inbox.InboxView.Group;
import homeward.console.inbox.InboxView.Row;
import homeward.console.inbox.InboxView.Save;
import homeward.console.inbox.InboxView.Saved;
import homeward.console.reading.Reading;
import homeward.console.shell.Signed;
import homeward.console.words.Due;
import homeward.console.words.Speech;

/** Makes the inbox: a page of work, the strip of days, and the views of the officer. Opens no personal data. */
@ApplicationScoped
public class Inbox {

    private final WorkList work;
    private final Reading reading;
    private final Together together;

    Inbox(WorkList work, Reading reading, Together together) {
        this.work = work;
        this.reading = reading;
        this.together = together;
    }

    InboxView view(Signed signed, String token, Speech say, Filter filter) {
        LocalDate day = filter.day();
        Supplier<WorkList.Found> page =
                day == null ? work.begin(filter, token) : work.begin(filter, end(day, say), token);
        Supplier<WorkList.Found> dated = work.beginDated(token);
        Supplier<List<Saved>> views = together.begin(() -> saved(filter, token));
        WorkList.Found found = page.get();
        WorkList.Found everything = dated.get();
        Horizon horizon = Horizon.of(everything, say);
        Rows rows = new Rows(signed, filter.whom(), say);
        List<Merged.Case> cases = onDay(found.merged().cases(), filter, say);
        Cursor next = found.merged().next();
        return new InboxView(
                horizon.overdue(),
                horizon.today(),
                horizon.week(),
                everything.merged().next() == null && everything.silent().isEmpty(),
                horizon.days(),
                groups(cases.stream().map(rows::row).toList(), say),
                cases.size(),
                next == null ? null : filter.with("after", next.text()),
                Stream.concat(found.silent().stream(), everything.silent().stream())
                        .distinct()
                        .map(desk -> say.word("service", desk.id()))
                        .toList(),
                views(filter, found, say),
                views.get(),
                save(filter, say),
                partners(Stream.of(found, everything), signed.state(), filter, say),
                Stage.ALL.stream()
                        .map(stage -> new Choice(
                                stage.text(),
                                say.word("service", stage.desk().id()) + ": " + say.word("stage", stage.text()),
                                stage.text().equals(filter.set().get("stage")),
                                null))
                        .toList(),
                assignees(found, rows, filter, say),
                chips(filter, say),
                filter.set(),
                filter.href());
    }

    private List<Saved> saved(Filter filter, String token) {
        List<Supplier<Stream<Saved>>> calls = Service.DESKS.stream()
                .map(desk -> (Supplier<Stream<Saved>>) () -> saved(desk, reading.views(desk, token), filter))
                .toList();
        return together.all(calls).stream().flatMap(all -> all).toList();
    }

    private static Stream<Saved> saved(Service desk, Answer<WorkItem.Views> views, Filter filter) {
        return views.found().stream().flatMap(all -> all.all().stream()).map(view -> {
            boolean chosen = desk == filter.desks().getFirst() && view.query().equals(filter.query());
            return new Saved(view.name(), Filter.href(desk, view.query()), desk.id(), chosen);
        });
    }

    private static @Nullable Save save(Filter filter, Speech say) {
        return filter.day() != null
                ? null
                : new Save(
                        filter.desks().getFirst().id(),
                        filter.query(),
                        String.join(
                                ", ",
                                chips(filter, say).stream().map(Chip::name).toList()));
    }

    /** The last moment of a day of the officer: what is due at midnight is due on the day before. */
    private static Instant end(LocalDate day, Speech say) {
        return day.plusDays(1).atStartOfDay(say.home()).toInstant();
    }

    /** All of them, unless a day was asked for. */
    private static List<Merged.Case> onDay(List<Merged.Case> cases, Filter filter, Speech say) {
        LocalDate day = filter.day();
        return day == null
                ? cases
                : cases.stream()
                        .filter(one -> {
                            Instant due = one.lines().getFirst().place().due();
                            return due != null
                                    && due.isAfter(say.now())
                                    && say.lastDay(due, say.home()).equals(day);
                        })
                        .toList();
    }

    private static List<Group> groups(List<Row> rows, Speech say) {
        List<Group> groups = new ArrayList<>();
        Instant inAWeek = say.now().plus(Duration.ofDays(7));
        add(groups, "OVERDUE", rows, say, due -> due != null && due.state().equals("is-over"));
        add(groups, "TODAY", rows, say, due -> due != null && due.state().equals("is-today"));
        add(
                groups,
                "WEEK",
                rows,
                say,
                due -> due != null && due.state().isEmpty() && due.at().isBefore(inAWeek));
        add(
                groups,
                "LATER",
                rows,
                say,
                due -> due != null && due.state().isEmpty() && !due.at().isBefore(inAWeek));
        add(groups, "NONE", rows, say, Objects::isNull);
        return groups;
    }

    private static void add(
            List<Group> groups, String code, List<Row> rows, Speech say, Predicate<@Nullable Due> when) {
        List<Row> these = rows.stream().filter(row -> when.test(row.due())).toList();
        if (!these.isEmpty()) {
            groups.add(new Group("group-" + code.toLowerCase(Locale.ROOT), say.word("group", code), these));
        }
    }

    private static List<Choice> views(Filter filter, WorkList.Found found, Speech say) {
        return Stream.of(
                        view("ME", "/inbox", filter, found, say),
                        view("PARTNER", "/inbox?waitsFor=PARTNER", filter, found, say),
                        view("ALL", "/inbox?waitsFor=ALL", filter, found, say),
                        view("MINE", "/inbox?waitsFor=ALL&assigned=ME", filter, found, say),
                        view("NOBODYS", "/inbox?assigned=NOBODY", filter, found, say))
                .toList();
    }

    /** The number is known of the view that is shown. */
    private static Choice view(String code, String href, Filter filter, WorkList.Found found, Speech say) {
        boolean chosen = href.equals(filter.href());
        return new Choice(
                href, say.word("view", code), chosen, chosen ? found.count() + (found.more() ? "+" : "") : null);
    }

    private static List<Choice> partners(Stream<WorkList.Found> found, String us, Filter filter, Speech say) {
        Map<String, String> names = new TreeMap<>();
        found.flatMap(one -> one.merged().cases().stream())
                .map(one -> one.first().form())
                .filter(Objects::nonNull)
                .map(form -> form.other(us))
                .forEach(state -> names.put(say.state(state), state));
        String chosen = filter.set().get("partner");
        if (chosen != null) {
            names.put(say.state(chosen), chosen);
        }
        return names.entrySet().stream()
                .map(name -> new Choice(
                        name.getValue(), name.getKey(), name.getValue().equals(chosen), null))
                .toList();
    }

    private static List<Choice> assignees(WorkList.Found found, Rows rows, Filter filter, Speech say) {
        Map<String, String> names = new TreeMap<>();
        found.merged().cases().stream()
                .flatMap(one -> one.lines().stream())
                .map(line -> line.item().assigned())
                .filter(Objects::nonNull)
                .filter(one -> !one.isTo(rows.officer().id()))
                .forEach(one -> names.put(
                        one.team() != null ? "team:" + one.team() : "officer:" + one.officer(), rows.assignee(one)));
        String chosen = filter.set().get("assigned");
        if (chosen != null && chosen.contains(":")) {
            names.putIfAbsent(chosen, chosen.substring(chosen.indexOf(':') + 1));
        }
        return Stream.concat(
                        Stream.of("ME", "NOBODY").map(code -> Map.entry(code, say.word("assigned", code))),
                        names.entrySet().stream())
                .map(name ->
                        new Choice(name.getKey(), name.getValue(), name.getKey().equals(chosen), null))
                .toList();
    }

    private static List<Chip> chips(Filter filter, Speech say) {
        return filter.set().entrySet().stream()
                .map(field -> new Chip(chip(field.getKey(), field.getValue(), say), filter.with(field.getKey(), null)))
                .toList();
    }

    private static String chip(String name, String value, Speech say) {
        return switch (name) {
            case "partner" -> say.state(value);
            case "due" -> value.length() == 10 ? say.partial(value) : say.word("duefilter", value);
            case "assigned" ->
                value.contains(":") ? value.substring(value.indexOf(':') + 1) : say.word("assigned", value);
            case "waitsFor" -> say.word("view", value);
            default -> say.word(name, value);
        };
    }
}
