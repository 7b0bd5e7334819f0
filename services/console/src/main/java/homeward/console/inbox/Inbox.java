package homeward.console.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Course;
import homeward.console.inbox.InboxView.Chip;
import homeward.console.inbox.InboxView.Choice;
import homeward.console.inbox.InboxView.Group;
import homeward.console.inbox.InboxView.Row;
import homeward.console.offers.Offer;
import homeward.console.offers.Offers;
import homeward.console.reading.Reading;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Makes the inbox: the work list, filtered, and for every case that is shown why it is due then. */
@ApplicationScoped
public class Inbox {

    /** Rows of a page; each costs a reading of its case file. */
    private static final int MOST = 40;

    private static final List<String> STATIONS =
            List.of("APPLICATION", "REPLY", "DOCUMENTS", "TRANSFER", "HANDOVER", "REINTEGRATION");

    private final WorkList work;
    private final Reading reading;
    private final Together together;

    Inbox(WorkList work, Reading reading, Together together) {
        this.work = work;
        this.reading = reading;
        this.together = together;
    }

    InboxView view(Signed signed, String token, Speech say, Filter filter) {
        WorkList.Found found = work.find(token);
        List<WorkItem> open = found.items().stream().filter(WorkItem::isOpen).toList();
        List<WorkItem> taken = found.items().stream()
                .filter(item -> filter.takes(item, signed.state(), say))
                .limit(MOST)
                .toList();
        List<Supplier<Row>> rows = taken.stream()
                .map(item -> (Supplier<Row>) () -> row(item, signed, token, say))
                .toList();
        Instant now = say.now();
        Instant inAWeek = now.plus(Duration.ofDays(7));
        LocalDate today = say.lastDay(now, say.home());
        return new InboxView(
                open.size(),
                count(open, due -> !due.isAfter(now)),
                count(open, due -> due.isAfter(now) && say.lastDay(due, say.home()).equals(today)),
                count(open, due -> due.isAfter(now) && due.isBefore(inAWeek)),
                Horizon.of(open, say, signed.state()),
                groups(together.all(rows), say),
                taken.size(),
                found.complete(),
                found.silent().stream().map(desk -> say.word("service", desk.id())).toList(),
                partners(open, signed.state(), filter, say),
                STATIONS.stream()
                        .map(name -> new Choice(name, say.word("station", name), name.equals(filter.stage), 0))
                        .toList(),
                views(open, signed.state(), filter, say),
                chips(filter, say),
                filter.set());
    }

    private static int count(List<WorkItem> items, Predicate<Instant> when) {
        return (int) items.stream()
                .map(WorkItem::due)
                .filter(Objects::nonNull)
                .filter(when)
                .count();
    }

    private Row row(WorkItem item, Signed signed, String token, Speech say) {
        Explained why = explain(item, signed, token);
        Application.Form form = item.line().form();
        String actor = form == null
                ? null
                : switch (why.side()) {
                    case "requesting" -> form.requestingState();
                    case "requested" -> form.requestedState();
                    default -> null;
                };
        return new Row(
                item.line().caseId(),
                form,
                item.line().persons(),
                item.line().suspended(),
                Course.of(item.line().stages()),
                item.due() == null ? null : say.due(item.due(), actor),
                why.what(),
                why.basis(),
                why.follows(),
                signed.state().equals(actor) || (why.first() != null && !why.first().code().equals("WRITE")),
                actor,
                why.first());
    }

    private Explained explain(WorkItem item, Signed signed, String token) {
        String caseId = item.line().caseId();
        var request = reading.request(caseId, token, false, null).value();
        Offer first = request == null
                ? null
                : Offers.of(request, signed).now().stream().findFirst().orElse(null);
        Service desk = item.desk();
        if (desk == null || desk == Service.REQUEST) {
            return request == null ? Explained.NOT : Explained.of(request, first);
        }
        CaseFile<Object> file = reading.plain(desk, caseId, token).value();
        return file == null ? Explained.NOT : Explained.of(file, first);
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
            List<Group> groups,
            String code,
            List<Row> rows,
            Speech say,
            Predicate<homeward.console.words.@Nullable Due> when) {
        List<Row> these = rows.stream().filter(row -> when.test(row.due())).toList();
        if (!these.isEmpty()) {
            groups.add(new Group("group-" + code.toLowerCase(java.util.Locale.ROOT), say.word("group", code), these));
        }
    }

    private static List<Choice> partners(List<WorkItem> open, String us, Filter filter, Speech say) {
        var names = new TreeMap<String, String>();
        open.stream()
                .map(item -> item.line().form())
                .filter(Objects::nonNull)
                .map(form -> form.other(us))
                .forEach(state -> names.put(say.state(state), state));
        return names.entrySet().stream()
                .map(name -> new Choice(name.getValue(), name.getKey(), name.getValue().equals(filter.partner), 0))
                .toList();
    }

    private static List<Choice> views(List<WorkItem> open, String us, Filter filter, Speech say) {
        return Stream.of("", "ask", "asked")
                .map(direction -> new Choice(
                        filter.with("direction", direction),
                        say.word("view", direction.isEmpty() ? "all" : direction),
                        direction.equals(filter.direction == null ? "" : filter.direction),
                        (int) open.stream()
                                .filter(item -> direction.isEmpty() || asks(item, us) == direction.equals("ask"))
                                .count()))
                .toList();
    }

    private static boolean asks(WorkItem item, String us) {
        Application.Form form = item.line().form();
        return form != null && form.isRequesting(us);
    }

    private static List<Chip> chips(Filter filter, Speech say) {
        return filter.set().entrySet().stream()
                .map(field -> new Chip(chip(field.getKey(), field.getValue(), say), filter.with(field.getKey(), null)))
                .toList();
    }

    private static String chip(String name, String value, Speech say) {
        return switch (name) {
            case "partner" -> say.state(value);
            case "stage" -> say.word("station", value);
            case "direction" -> say.word("view", value);
            case "due" -> value.length() == 10 ? dayOf(value, say) : say.word("duefilter", value);
            case "closed" -> say.word("view", "closed");
            default -> value;
        };
    }

    private static String dayOf(String value, Speech say) {
        return say.partial(value);
    }
}
