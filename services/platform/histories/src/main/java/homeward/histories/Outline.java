package homeward.histories;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.Stream;

import homeward.chassis.documents.CausalOrder;
import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;

/**
 * The steps of a case without their contents: each after its cause and in the order of its journal, otherwise by recorded
 * time. Steps are numbered from 1; an event that arrives late may move later ones, so a step is named by its event.
 * Immutable.
 */
public final class Outline {

    private final CaseId caseId;
    private final SequencedMap<String, List<HistoryEntry>> sources;
    private final List<HistoryEntry> steps;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    /** @param sources by service, each in the order of its journal; of two steps at one time the earlier source's comes first */
    Outline(CaseId caseId, SequencedMap<String, List<HistoryEntry>> sources) {
        this.caseId = caseId;
        this.sources = sources;
        this.steps = CausalOrder.merge(sources.values());
        steps.forEach(step -> numbers.put(step.event(), numbers.size() + 1));
    }

    public CaseId caseId() {
        return caseId;
    }

    /** Number of steps. */
    public int size() {
        return steps.size();
    }

    /** @param number from 1 */
    public HistoryEntry step(int number) {
        return steps.get(number - 1);
    }

    /** The number of the step that is this event. */
    public OptionalInt number(UUID event) {
        Integer number = numbers.get(event);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The steps from one number to another, both included. */
    public List<HistoryEntry> steps(int from, int to) {
        return steps.subList(from - 1, to);
    }

    /** The point after a step; 0 is before the first. */
    public Point after(int number) {
        return Point.after(steps.subList(0, number));
    }

    /** The point at a moment: of each journal, what was decided before anything that was decided later. */
    public Point at(Instant moment) {
        List<HistoryEntry> before = new ArrayList<>();
        sources.values()
                .forEach(source -> source.stream()
                        .takeWhile(step -> !step.decided().isAfter(moment))
                        .forEach(before::add));
        return Point.after(before);
    }

    /** Number of steps before a point. */
    public int size(Point point) {
        return Math.toIntExact(steps.stream()
                .filter(step -> Place.of(step).compareTo(point.last().getOrDefault(step.service(), Place.START)) <= 0)
                .count());
    }

    /** The last place known of a service. */
    Place last(String service) {
        List<HistoryEntry> source = sources.getOrDefault(service, List.of());
        return source.isEmpty() ? Place.START : Place.of(source.getLast());
    }

    /** With further entries of some services, each later than those known. */
    Outline with(Map<String, List<HistoryEntry>> further) {
        SequencedMap<String, List<HistoryEntry>> all = new LinkedHashMap<>();
        sources.forEach((service, known) -> all.put(
                service,
                Stream.concat(known.stream(), further.getOrDefault(service, List.of()).stream())
                        .toList()));
        return new Outline(caseId, all);
    }

    /** Of no steps yet. */
    static Outline empty(CaseId caseId, List<String> services) {
        SequencedMap<String, List<HistoryEntry>> none = new LinkedHashMap<>();
        services.forEach(service -> none.put(service, List.of()));
        return new Outline(caseId, none);
    }
}
