package homeward.console.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.board.BoardView.Alert;
import homeward.console.board.BoardView.Choice;
import homeward.console.board.BoardView.Day;
import homeward.console.board.BoardView.Flight;
import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.WorkItem;
import homeward.console.reading.Reading;
import homeward.console.shell.PlatformClock;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Makes the board: the transport desk's lists of what has not ended, and the case file of each. */
@ApplicationScoped
public class Board {

    /** Stages of a transfer with an itinerary that has not ended; what is nearest comes first. */
    private static final List<String> STAGES = List.of("UNDER_WAY", "ARRIVED", "NOTIFIED", "PLANNED");

    /** Cases on the board; each costs a reading of its file. */
    private static final int MOST = 80;

    /** Files read at once: eight boards that read all of theirs would have more than a service works on. */
    private static final int AT_ONCE = 16;

    private static final int MOST_ALERTS = 6;

    /** How far back the feed begins. */
    private static final Duration EARLIER = Duration.ofHours(6);

    private final Reading reading;
    private final Together together;
    private final PlatformClock clock;

    Board(Reading reading, Together together, PlatformClock clock) {
        this.reading = reading;
        this.together = together;
        this.clock = clock;
    }

    private record Running(Set<String> cases, boolean complete) {}

    BoardView view(Signed signed, String token, Speech say, BoardFilter filter) {
        Instant built = clock.now();
        Running running = running(token);
        List<Supplier<Answer<CaseFile<TransferDesk>>>> calls = running.cases().stream()
                .map(id -> (Supplier<Answer<CaseFile<TransferDesk>>>) () -> reading.transport(id, token))
                .toList();
        List<CaseFile<TransferDesk>> files = together.all(calls, AT_ONCE).stream()
                .flatMap(answer -> answer.found().stream())
                .toList();
        List<Flight> all = files.stream()
                .flatMap(file -> new Flights(file, signed, say).rows().stream())
                .sorted(Comparator.comparing(Flight::departs).thenComparing(Flight::id))
                .toList();
        List<Flight> shown = all.stream()
                .filter(flight -> filter.takes(flight, signed.state()))
                .toList();
        Alerts alerts = Alerts.of(shown, filter);
        LocalDate today = say.now().atZone(say.home()).toLocalDate();
        Predicate<Flight> isToday = flight -> flight.day().equals(today);
        return new BoardView(
                (int) shown.stream().filter(Flight::underWay).count(),
                (int) shown.stream()
                        .filter(flight -> !flight.underWay())
                        .filter(isToday)
                        .count(),
                (int) shown.stream()
                        .filter(flight -> !flight.underWay())
                        .filter(isToday.negate())
                        .count(),
                alerts.shown(),
                alerts.more(),
                filter.withAllAlerts(),
                days(shown, say),
                running.complete(),
                running.cases().size() - files.size(),
                partners(all, signed.state(), filter, say),
                places(all, filter),
                Stream.of("VOLUNTARY", "FORCED")
                        .map(kind -> new Choice(kind, say.word("kind", kind), kind.equals(filter.kind)))
                        .toList(),
                filter.only != null && !filter.only.isBlank(),
                all.stream().anyMatch(flight -> !flight.gates().isEmpty()),
                all.stream()
                        .anyMatch(
                                flight -> flight.form() != null && flight.form().isRequesting(signed.state())),
                partners(all, signed.state(), filter, say).stream()
                        .map(one -> new Choice(signed.state() + "-" + one.value(), one.name(), one.chosen()))
                        .toList(),
                built.toString(),
                built.minus(EARLIER).toString(),
                new Routes(signed.state(), say).map(shown));
    }

    private Running running(String token) {
        List<Supplier<WorkItem.Page>> calls = STAGES.stream()
                .map(stage -> (Supplier<WorkItem.Page>)
                        () -> reading.work(Service.TRANSPORT, "stage=" + stage + "&sort=-changed&size=" + MOST, token)
                                .orThrow())
                .toList();
        Set<String> cases = new LinkedHashSet<>();
        boolean complete = true;
        for (WorkItem.Page page : together.all(calls)) {
            complete &= page.next() == null;
            for (WorkItem item : page.items()) {
                if (cases.size() < MOST) {
                    cases.add(item.caseId());
                } else {
                    complete &= cases.contains(item.caseId());
                }
            }
        }
        return new Running(cases, complete);
    }

    /**
     * What needs somebody now, what stops a departure first.
     *
     * @param more that are not among these
     */
    record Alerts(List<Alert> shown, int more) {

        static Alerts of(List<Flight> flights, BoardFilter filter) {
            List<Alert> all = flights.stream()
                    .flatMap(flight -> Stream.ofNullable(flight.alert()))
                    .sorted(Comparator.comparing(alert -> alert.css().isEmpty()))
                    .toList();
            List<Alert> shown = filter.wantsAllAlerts() ? all : all.subList(0, Math.min(MOST_ALERTS, all.size()));
            return new Alerts(shown, all.size() - shown.size());
        }
    }

    /** By the day of departure at its place, as the times are: the reader's own may be another one. */
    static List<Day> days(List<Flight> flights, Speech say) {
        LocalDate today = say.now().atZone(say.home()).toLocalDate();
        Instant midnight = today.atStartOfDay(say.home()).toInstant();
        Map<LocalDate, List<Flight>> byDay = new TreeMap<>();
        List<Flight> underWay = new ArrayList<>();
        List<Flight> late = new ArrayList<>();
        for (Flight flight : flights) {
            if (flight.underWay()) {
                underWay.add(flight);
            } else if (flight.departs().isBefore(midnight)) {
                late.add(flight);
            } else {
                byDay.computeIfAbsent(flight.day(), _ -> new ArrayList<>()).add(flight);
            }
        }
        List<Day> days = new ArrayList<>();
        add(days, "day-late", say.word("board", "LATE"), late);
        add(days, "day-way", say.word("board", "UNDER_WAY"), underWay);
        byDay.forEach((day, those) ->
                add(days, "day-" + day, day.equals(today) ? say.word("board", "TODAY") : say.weekday(day), those));
        return days;
    }

    private static void add(List<Day> days, String id, String name, List<Flight> flights) {
        if (!flights.isEmpty()) {
            days.add(new Day(id, name, flights));
        }
    }

    private static List<Choice> partners(List<Flight> flights, String us, BoardFilter filter, Speech say) {
        return choices(
                flights.stream().map(Flight::form).filter(Objects::nonNull).map(form -> form.other(us)),
                say::state,
                filter.partner);
    }

    private static List<Choice> places(List<Flight> flights, BoardFilter filter) {
        return choices(
                flights.stream()
                        .flatMap(flight ->
                                flight.stops().stream().limit(flight.stops().size() - 1L))
                        .map(BoardView.Stop::place),
                place -> place,
                filter.place);
    }

    private static List<Choice> choices(Stream<String> values, Function<String, String> name, @Nullable String chosen) {
        return values.distinct()
                .map(value -> new Choice(value, name.apply(value), value.equals(chosen)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
