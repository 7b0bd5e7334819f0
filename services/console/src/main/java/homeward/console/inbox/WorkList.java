package homeward.console.inbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Map<Service, Cursor.From> desks =
                Cursor.parse(filter.after).map(Cursor::desks).orElseGet(() -> start(filter.desks()));
        return filter.day() == null
                ? begin(desks, filter.query(), filter.whom(), PAGE, PAGE, token)
                : begin(desks, filter.query(), filter.whom(), MOST, ALL, token);
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
