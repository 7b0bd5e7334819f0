package homeward.console.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import homeward.console.api.Answer;
import homeward.console.api.Problem;
import homeward.console.api.Refused;
import homeward.console.api.Service;
import homeward.console.api.Together;
import homeward.console.cases.CaseLine;
import homeward.console.reading.Reading;

/**
 * The cases that changed last, from the lists of all four desks. Those lists cannot be asked for what is due, so a state with
 * more open cases than one page of them does not see all here, and is told so.
 */
@ApplicationScoped
public class RecentCases implements WorkList {

    private static final Comparator<WorkItem> EARLIEST_FIRST =
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(item -> item.line().changed(), Comparator.reverseOrder());

    private final Reading reading;
    private final Together together;

    RecentCases(Reading reading, Together together) {
        this.reading = reading;
        this.together = together;
    }

    private record Listed(Service desk, Answer<CaseLine.Page> page) {}

    @Override
    public Found find(String token) {
        List<Supplier<Listed>> calls = Stream.of(Service.values())
                .map(desk -> (Supplier<Listed>) () -> new Listed(desk, reading.lines(desk, token)))
                .toList();
        Map<String, WorkItem> byCase = new LinkedHashMap<>();
        List<Service> silent = new ArrayList<>();
        boolean complete = true;
        for (Listed listed : together.all(calls)) {
            CaseLine.Page page = listed.page().value();
            Problem problem = listed.page().problem();
            if (page == null) {
                if (listed.desk() == Service.REQUEST && problem != null) {
                    throw new Refused(problem);
                }
                silent.add(listed.desk());
            } else {
                complete &= page.next() == null;
                page.cases().forEach(line -> byCase.merge(line.caseId(), item(listed.desk(), line), RecentCases::sooner));
            }
        }
        return new Found(byCase.values().stream().sorted(EARLIEST_FIRST).toList(), complete, silent);
    }

    private static WorkItem item(Service desk, CaseLine line) {
        Instant due = line.nextDue();
        return new WorkItem(line, due, due == null ? null : desk);
    }

    /** The first known line, with the earlier of the two moments. */
    private static WorkItem sooner(WorkItem known, WorkItem other) {
        Instant before = known.due();
        Instant due = other.due();
        return due == null || (before != null && !due.isBefore(before))
                ? known
                : new WorkItem(known.line(), due, other.desk());
    }
}
