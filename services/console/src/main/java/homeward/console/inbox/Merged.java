package homeward.console.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.cases.WorkItem;

/**
 * A page of the work of several desks: what is due first first, each case once with what all these desks wait for. A case of
 * which a desk waits for something much later stands on a later page once more.
 *
 * @param next null after the last page
 */
record Merged(List<Case> cases, @Nullable Cursor next) {

    /** A case, with the lines of the desks that have it on this page; what is due first first. */
    record Case(List<Line> lines) {

        WorkItem first() {
            return lines.getFirst().item();
        }
    }

    /** A case at one desk. */
    record Line(Service desk, WorkItem item, Place place) {}

    /**
     * A page of one desk.
     *
     * @param from where it was to begin
     */
    record Part(Service desk, WorkItem.Page page, Cursor.From from) {

        private List<Line> lines(String whom) {
            Place seen = from.seen();
            return page.items().stream()
                    .map(item -> new Line(desk, item, Place.of(item, whom)))
                    .filter(line -> seen == null || line.place().compareTo(seen) > 0)
                    .toList();
        }
    }

    /**
     * @param whom as in {@link Filter#whom}
     * @param most cases on the page
     */
    static Merged of(List<Part> parts, String whom, int most) {
        List<Line> lines = new ArrayList<>();
        Place end = null;
        for (Part part : parts) {
            List<Line> own = part.lines(whom);
            lines.addAll(own);
            if (part.page().next() != null && !own.isEmpty()) {
                Place last = own.getLast().place();
                end = end == null || last.compareTo(end) < 0 ? last : end;
            }
        }
        lines.sort(Comparator.comparing(Line::place).thenComparing(Line::desk));
        Map<Service, Place> seen = new EnumMap<>(Service.class);
        Map<String, List<Line>> cases = new LinkedHashMap<>();
        for (Line line : lines) {
            // behind the end of a desk's page, something of its next page may come before
            boolean unsure = end != null && line.place().compareTo(end) > 0;
            if (unsure
                    || (cases.size() == most && !cases.containsKey(line.item().caseId()))) {
                break;
            }
            seen.put(line.desk(), line.place());
            if (line.desk() == Service.REQUEST || parts.size() == 1 || waits(line, whom)) {
                cases.computeIfAbsent(line.item().caseId(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        return new Merged(cases.values().stream().map(Merged.Case::new).toList(), next(parts, seen, whom));
    }

    /** Every desk lists every case; only the request desk shows one for which nothing waits. */
    private static boolean waits(Line line, String whom) {
        return Place.waiting(line.item(), whom).findAny().isPresent();
    }

    private static @Nullable Cursor next(List<Part> parts, Map<Service, Place> seen, String whom) {
        Map<Service, Cursor.From> more = new EnumMap<>(Service.class);
        for (Part part : parts) {
            List<Line> lines = part.lines(whom);
            Place last = seen.getOrDefault(part.desk(), part.from().seen());
            boolean whole =
                    lines.isEmpty() || (last != null && lines.getLast().place().compareTo(last) <= 0);
            if (!whole) {
                more.put(part.desk(), new Cursor.From(part.from().cursor(), last));
            } else if (part.page().next() != null) {
                more.put(part.desk(), new Cursor.From(part.page().next(), last));
            }
        }
        return more.isEmpty() ? null : new Cursor(more);
    }
}
