package homeward.console.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.WorkItem;
import homeward.console.reading.Reading;

/** Asks the desks for their work, all at the same time. */
@ApplicationScoped
class WorkList {

    /** Cases on a page. */
    static final int PAGE = 50;

    /** As many as a service gives at once. */
    private static final int MOST = 200;

    /** How often they are asked for one page. */
    private static final int MOST_ASKED = 10;

    private static final int ALL = Integer.MAX_VALUE;

    private final Reading reading;
    private final Together together;

    WorkList(Reading reading, Together together) {
        this.reading = reading;
        this.together = together;
    }

    /**
     * What was found.
     *
     * @param count cases, each once whatever the number of desks that list it; at least so many if there are more
     * @param silent desks that gave no answer; their part is missing
     */
    record Found(Merged merged, int count, boolean more, List<Service> silent) {}

    /** Begins to ask for a page of what the filter wants. */
    Supplier<Found> begin(Filter filter, String token) {
        return begin(from(filter), filter.query(), filter.whom(), PAGE, PAGE, token);
    }

    /**
     * The same of what is due on a day and before it.
     *
     * @param end the last moment of the day
     */
    Supplier<Found> begin(Filter filter, Instant end, String token) {
        Supplier<Found> first = begin(from(filter), filter.query(), filter.whom(), MOST, ALL, token);
        return () -> until(
                end,
                first.get(),
                next -> begin(next.desks(), filter.query(), filter.whom(), MOST, ALL, token)
                        .get());
    }

    private static Map<Service, Cursor.From> from(Filter filter) {
        return Cursor.parse(filter.after).map(Cursor::desks).orElseGet(() -> start(filter.desks()));
    }

    /**
     * Goes on through the list until all is there that is due up to a moment, or so much was asked for that the reader must ask for
     * more; only then is there a next page.
     */
    static Found until(Instant end, Found first, Function<Cursor, Found> ask) {
        Map<String, List<Merged.Line>> cases = new LinkedHashMap<>();
        Set<Service> silent = EnumSet.noneOf(Service.class);
        Found found = first;
        Cursor next;
        for (int asked = 1; ; asked++) {
            found.merged()
                    .cases()
                    .forEach(one -> cases.computeIfAbsent(one.first().caseId(), _ -> new ArrayList<>())
                            .addAll(one.lines()));
            silent.addAll(found.silent());
            next = isPast(end, found.merged()) ? null : found.merged().next();
            if (next == null || asked == MOST_ASKED) {
                break;
            }
            found = ask.apply(next);
        }
        return new Found(
                new Merged(cases.values().stream().map(Merged.Case::new).toList(), next),
                Math.max(first.count(), cases.size()),
                first.more(),
                List.copyOf(silent));
    }

    private static boolean isPast(Instant end, Merged merged) {
        if (merged.cases().isEmpty()) {
            return false;
        }
        Instant last = merged.cases().getLast().lines().getFirst().place().due();
        return last == null || last.isAfter(end);
    }

    /** Begins to ask for everything that is due at some moment, as far as one answer of each desk tells. */
    Supplier<Found> beginDated(String token) {
        return begin(start(Service.DESKS), "due=ANY", Filter.ANYBODY, MOST, ALL, token);
    }

    private Supplier<Found> begin(
            Map<Service, Cursor.From> desks, String query, String whom, int size, int cases, String token) {
        List<Supplier<Listed>> running = new ArrayList<>();
        desks.forEach((desk, from) -> running.add(together.begin(() ->
                new Listed(desk, from, reading.work(desk, page(query, from.cursor(), size), token)))));
        return () -> found(running.stream().map(Supplier::get).toList(), whom, cases);
    }

    private static String page(String query, @Nullable String cursor, int size) {
        return query + "&size=" + size
                + (cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static Map<Service, Cursor.From> start(List<Service> desks) {
        Map<Service, Cursor.From> start = new EnumMap<>(Service.class);
        desks.forEach(desk -> start.put(desk, Cursor.From.START));
        return start;
    }

    private record Listed(Service desk, Cursor.From from, Answer<WorkItem.Page> page) {}

    private static Found found(List<Listed> answers, String whom, int cases) {
        List<Merged.Part> parts = new ArrayList<>();
        List<Service> silent = new ArrayList<>();
        int count = 0;
        for (Listed answer : answers) {
            WorkItem.Page page = answer.page().value();
            Problem problem = answer.page().problem();
            if (page != null) {
                parts.add(new Merged.Part(answer.desk(), page, answer.from()));
                count = Math.max(count, page.total().count());
            } else if (problem != null && !problem.isPassing()) {
                throw new Refused(problem);
            } else {
                silent.add(answer.desk());
            }
        }
        Merged merged = Merged.of(parts, whom, cases);
        boolean more = merged.next() != null
                || !silent.isEmpty()
                || answers.stream().anyMatch(answer -> !answer.from().equals(Cursor.From.START));
        int shown = merged.cases().size();
        return new Found(merged, more ? Math.max(count, shown) : shown, more, silent);
    }
}
