package homeward.histories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;

/** Reads the history of a case. Blocking and thread-safe. */
@Singleton
public class Histories {

    /** Steps of all outlines that are remembered, about a kilobyte each. */
    private static final int REMEMBERED = 40_000;

    private final HistoryStore store;
    private final Checkpoints checkpoints;
    private final StepDocuments documents;
    private final Cache<CaseId, Outline> outlines = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((CaseId _, Outline outline) -> outline.size() + 1)
            .build();

    Histories(HistoryStore store, Checkpoints checkpoints, EventCodec codec) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.documents = new StepDocuments(codec);
    }

    /** The two sides of the case; empty if its application is not known (yet). */
    public Optional<Sides> sides(CaseId caseId) {
        return store.sides(caseId);
    }

    /** All steps known now. */
    public Outline outline(CaseId caseId) {
        Outline known = Optional.ofNullable(outlines.getIfPresent(caseId))
                .orElseGet(() -> Outline.empty(caseId, checkpoints.services()));
        Map<String, List<HistoryEntry>> further = new HashMap<>();
        for (String service : checkpoints.services()) {
            List<HistoryEntry> entries = store.outline(caseId, service, known.last(service)).stream()
                    .map(StepDocuments::entry)
                    .toList();
            if (!entries.isEmpty()) {
                further.put(service, entries);
            }
        }
        if (further.isEmpty()) {
            return known;
        }
        Outline whole = known.with(further);
        outlines.put(caseId, whole);
        return whole;
    }

    /** Steps with their contents, in the given order. */
    public List<Step> steps(CaseId caseId, List<HistoryEntry> entries) {
        List<String> ids = entries.stream()
                .map(entry -> StepDocuments.id(caseId, entry.service(), Place.of(entry)))
                .toList();
        Map<String, Document> found = store.steps(ids).stream()
                .collect(Collectors.toMap(document -> document.getString("_id"), Function.identity()));
        List<Step> steps = new ArrayList<>();
        for (String id : ids) {
            Document document = found.get(id);
            if (document == null) {
                throw new IllegalStateException("a step of an outline is not kept: " + id);
            }
            steps.add(documents.step(document));
        }
        return steps;
    }

    /**
     * The case as it was folded at a point; of the history it holds only the end.
     *
     * @throws Unreadable if an event before it is missing or cannot be read
     */
    public CaseDocument at(CaseId caseId, Point point) {
        return checkpoints.at(caseId, point);
    }

    /** The persons of the case whose data one of the states has erased by now. */
    public Set<PersonId> erased(CaseId caseId, Set<StateCode> by) {
        return store
                .entries(Filters.and(
                        Filters.eq(LedgerDocuments.CASE, caseId.toString()),
                        Filters.eq(LedgerDocuments.KIND, PersonDataErased.class.getSimpleName()),
                        Filters.in(
                                LedgerDocuments.STATE,
                                by.stream().map(StateCode::value).toList())))
                .stream()
                .flatMap(entry -> entry.getList(LedgerDocuments.PERSONS, String.class).stream())
                .map(PersonId::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
