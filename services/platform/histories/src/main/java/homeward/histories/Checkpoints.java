package homeward.histories;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.folding.CaseFold;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.CaseId;
import homeward.events.codec.EventCodec;
import homeward.histories.HistoryStore.Checkpoint;

/**
 * Folds a case at a point, from the last checkpoint of each section before it. Every 200 events of a case in one
 * service a checkpoint is kept, so that no more than those are folded for any point. What another build has folded is not
 * used: it may have folded otherwise.
 */
@Singleton
class Checkpoints {

    private static final int EVERY = 200;

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);
    private static final String HISTORY = "history";

    private final HistoryStore store;
    private final StepDocuments documents;
    private final Projection projection;
    private final int every;
    private final String build;
    /** Number of events since the last checkpoint, by case and service. */
    private final Cache<String, Integer> since =
            Caffeine.newBuilder().maximumSize(20_000).build();

    @Inject
    Checkpoints(HistoryStore store, EventCodec codec, Replayed replayed) {
        this(store, codec, replayed, EVERY, FoldingCode.digest(replayed));
    }

    /** @param build the same for code that folds the same */
    Checkpoints(HistoryStore store, EventCodec codec, Replayed replayed, int every, String build) {
        this.every = every;
        this.build = build;
        this.store = store;
        this.documents = new StepDocuments(codec);
        this.projection = replayed.projection();
    }

    /**
     * The document at a point.
     *
     * @throws Unreadable if an event before it is missing or cannot be read
     */
    CaseDocument at(CaseId caseId, Point point) {
        Document whole = new Document("_id", caseId.toString());
        for (Section<?, ?> section : projection.sections()) {
            Place upTo = point.last().get(section.service());
            if (upTo != null) {
                section(caseId, section.service(), upTo).ifPresent(content -> whole.append(section.service(), content));
            }
        }
        return new CaseDocument(projection, whole);
    }

    private Optional<Document> section(CaseId caseId, String service, Place upTo) {
        Optional<Checkpoint> checkpoint = store.checkpoint(build, caseId, service, upTo);
        List<Document> steps = steps(caseId, service, checkpoint, upTo);
        if (steps.size() >= every) { // this build has not folded the case before
            since.put(caseId + "/" + service, keep(caseId, service));
            checkpoint = store.checkpoint(build, caseId, service, upTo);
            steps = steps(caseId, service, checkpoint, upTo);
        }
        return steps.isEmpty()
                ? checkpoint.map(Checkpoint::section)
                : folded(caseId, service, checkpoint.map(Checkpoint::section).orElse(null), steps);
    }

    private List<Document> steps(CaseId caseId, String service, Optional<Checkpoint> after, Place upTo) {
        return store.steps(caseId, service, after.map(Checkpoint::place).orElse(Place.START), upTo, Integer.MAX_VALUE);
    }

    private Optional<Document> folded(CaseId caseId, String service, @Nullable Document from, List<Document> steps) {
        Document start = new Document("_id", caseId.toString());
        if (from != null) {
            start.append(service, from);
        }
        CaseFold fold = CaseFold.from(projection, new CaseDocument(projection, start));
        for (Document document : steps) {
            Step step = documents.step(document);
            try {
                fold.apply(step.recorded()
                        .orElseThrow(() -> new Unreadable(step.envelope().type() + " at "
                                + step.envelope().place().sequence() + " of its stream cannot be read by this build")));
            } catch (IllegalArgumentException gap) {
                throw new Unreadable(String.valueOf(gap.getMessage()));
            }
        }
        return Optional.ofNullable(fold.document().stored().get(service, Document.class));
    }

    /** Counts new events of a case in a service, and keeps checkpoints where they are due. */
    void added(CaseId caseId, String service, int events) {
        String key = caseId + "/" + service;
        Integer known = since.getIfPresent(key);
        int count = known == null ? sinceLast(caseId, service) : known + events;
        since.put(key, count < every ? count : keep(caseId, service));
    }

    private int sinceLast(CaseId caseId, String service) {
        Place last = store.checkpoint(build, caseId, service, HistoryStore.END)
                .map(Checkpoint::place)
                .orElse(Place.START);
        return store.steps(caseId, service, last, HistoryStore.END, every).size();
    }

    /** Returns the number of events after the last checkpoint kept. */
    private int keep(CaseId caseId, String service) {
        while (true) {
            Optional<Checkpoint> last = store.checkpoint(build, caseId, service, HistoryStore.END);
            List<Document> steps = store.steps(
                    caseId, service, last.map(Checkpoint::place).orElse(Place.START), HistoryStore.END, every);
            if (steps.size() < every) {
                return steps.size();
            }
            try {
                Place place = Place.of(StepDocuments.entry(steps.getLast()));
                Optional<Document> section =
                        folded(caseId, service, last.map(Checkpoint::section).orElse(null), steps);
                if (section.isEmpty()) {
                    return 0;
                }
                store.keepCheckpoint(build, caseId, service, new Checkpoint(place, shortened(section.get())));
            } catch (Unreadable e) {
                LOG.errorf("A case cannot be folded in %s, no checkpoint is kept: %s", service, e.getMessage());
                return 0;
            }
        }
    }

    /** With the last entry of its history only, from which folding continues. */
    private static Document shortened(Document section) {
        List<Document> history = section.getList(HISTORY, Document.class);
        Document shorter = new Document(section);
        shorter.put(HISTORY, history.subList(Math.max(0, history.size() - 1), history.size()));
        return shorter;
    }

    /** Removes what other builds have kept. One that still runs folds from the start, or keeps it again. */
    void forgetOtherBuilds() {
        store.forgetOtherBuilds(build);
    }

    /** Services that the projection has sections of, in its order. */
    List<String> services() {
        return projection.sections().stream().<String>map(Section::service).toList();
    }
}
