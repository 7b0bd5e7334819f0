package homeward.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.casefile.disclosure.DisclosureTable;
import homeward.casefile.disclosure.Onlooker;
import homeward.casefile.disclosure.Reader;
import homeward.casefile.work.Assignee;
import homeward.casefile.work.Direction;
import homeward.casefile.work.Entry;
import homeward.casefile.work.Filter;
import homeward.casefile.work.Listed;
import homeward.casefile.work.Shelf;
import homeward.casefile.work.Shelves;
import homeward.casefile.work.Sort;
import homeward.casefile.work.Sort.Place;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.reading.Cursor;
import homeward.chassis.reading.Query;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.chassis.rest.NotReadYet;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.StateCode;

/** Answers what waits for the caller's state, its partners or nobody. */
@Singleton
public class WorkLists {

    /** How long a reader waits while the lists are read for the first time. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final WorkBoard board;
    private final WorkItems items;
    private final Assignments assignments;
    private final CaseFileProjection projection;
    private final ReadModels models;
    private final Caller caller;
    private final Clock clock;

    WorkLists(
            WorkBoard board,
            WorkItems items,
            Assignments assignments,
            CaseFileProjection projection,
            ReadModels models,
            Caller caller,
            Clock clock) {
        this.board = board;
        this.items = items;
        this.assignments = assignments;
        this.projection = projection;
        this.models = models;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal if the cursor is not of such a list */
    WorkPage page(WorkQuery wanted, @Nullable String cursor, int size) {
        StateCode reader = caller.state();
        Sort sort = wanted.sort();
        Filter filter = wanted.assigned() == null
                ? wanted.filter()
                : wanted.filter().withCases(assignments.isTo(reader, assignee(wanted.assigned())));
        Set<String> roles = caller.actor().roles();
        models.awaited(CaseFileProjection.NAME, Visibility.of(reader)).ifPresent(board::enter);
        Instant now = clock.instant();
        Shelf.Page page = shelves()
                .page(
                        reader,
                        filter,
                        sort,
                        now,
                        mayKnowOfConcerns(roles),
                        cursor == null ? null : place(cursor, sort),
                        size);
        return new WorkPage(
                items(page.keys(), reader, roles, now),
                page.total(),
                page.next() == null ? null : text(page.next(), sort));
    }

    /** What the caller sees of these cases, in this order; those that his or her state may not see are left out. */
    public List<WorkItem> items(List<CaseId> cases) {
        return items(
                cases.stream().map(CaseId::toString).toList(),
                caller.state(),
                caller.actor().roles(),
                clock.instant());
    }

    /**
     * The cases of the caller's state, as one of the two sides, whose reference has these letters and digits.
     *
     * @param most at most so many, up to 500
     */
    public List<CaseId> byReference(String reference, int most) {
        String sought = Listed.reference(reference);
        StateCode reader = caller.state();
        return sought.isEmpty()
                ? List.of()
                : models
                        .listed(
                                CaseFileProjection.NAME,
                                Query.all()
                                        .where(projection.referenceField(), sought)
                                        .limit(most),
                                Visibility.of(reader))
                        .stream()
                        .filter(document -> projection.lines(document).hasSide(reader))
                        .map(document -> CaseId.of(document.key()))
                        .toList();
    }

    private List<WorkItem> items(List<String> keys, StateCode reader, Set<String> roles, Instant now) {
        Map<String, CaseDocument> documents = models.listed(CaseFileProjection.NAME, keys, Visibility.of(reader));
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(documents.get(key)))
                .map(document -> shown(document, reader, roles, now))
                .toList();
    }

    private WorkItem shown(CaseDocument document, StateCode reader, Set<String> roles, Instant now) {
        Assigned assigned = assignments.of(reader, document.key()).orElse(null);
        WorkItem item = items.of(CaseId.of(document.key()), projection.lines(document), reader, assigned, now);
        boolean requesting = item.direction() == Direction.OUTGOING;
        return Shown.of(
                item,
                item.direction() == Direction.TRANSIT
                        ? Onlooker.IN_TRANSIT
                        : new Onlooker(Reader.of(requesting, roles), requesting),
                null);
    }

    /** To nobody: null. */
    private @Nullable Assignee assignee(String text) {
        return switch (text) {
            case "ME" -> Assignee.officer(caller.actor().id());
            case "NOBODY" -> null;
            default -> Assignee.parse(text).orElseThrow();
        };
    }

    /**
     * Assigns cases in the caller's state.
     *
     * @param to null for nobody
     * @throws Refusal if one of the cases does not exist for the caller; nothing is assigned
     */
    int assign(Set<CaseId> cases, @Nullable Assignee to) {
        List<String> keys = cases.stream().map(CaseId::toString).sorted().toList();
        if (models.listed(CaseFileProjection.NAME, keys, Visibility.of(caller.state()))
                        .size()
                < keys.size()) {
            throw Refusal.unknown("there is no such case, or it is not visible to you");
        }
        assignments.assign(keys, to, caller.actor());
        return keys.size();
    }

    /** Assigns all of one's work in the caller's state to another; to nobody if that is null. */
    int reassign(Assignee from, @Nullable Assignee to) {
        return assignments.reassign(from, to, caller.actor());
    }

    private Shelves shelves() {
        try {
            Shelves shelves = board.shelves(PATIENCE_MILLIS);
            if (shelves != null) {
                return shelves;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new NotReadYet("the lists");
    }

    private static boolean mayKnowOfConcerns(Set<String> roles) {
        return DisclosureTable.whole().shown(WorkItem.class, "concerns", new Onlooker(Reader.of(true, roles), true));
    }

    private static String text(Place place, Sort sort) {
        String value = place.value() == Entry.NEVER ? null : Long.toString(place.value());
        return new Cursor(named(sort), value, place.key()).text();
    }

    private static Place place(String cursor, Sort sort) {
        Cursor parsed = Cursor.parse(cursor, named(sort));
        try {
            return new Place(parsed.value() == null ? Entry.NEVER : Long.parseLong(parsed.value()), parsed.key());
        } catch (NumberFormatException _) {
            throw Refusal.invalid("cursor", "must be the next of a page with the same sort");
        }
    }

    private static Query.Sort named(Sort sort) {
        return new Query.Sort(sort.name(), sort.descending());
    }
}
