package homeward.chassis.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.documents.HistoryEntry;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionCatalog;

/**
 * The queries of a service. Every read states on whose behalf it is made, and honours the request's {@code Prefer:
 * wait}: it waits until the required events are in the document or the time is up, then returns the current document.
 */
@ApplicationScoped
public class ReadModels {

    /** First interval of polling for events applied by another process; doubled each time up to the longest. */
    private static final long FIRST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long LONGEST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

    private final ProjectionCatalog catalog;
    private final Documents documents;
    private final ReadSignal signal;
    private final Instance<ReadWish> wish;

    ReadModels(ProjectionCatalog catalog, Documents documents, ReadSignal signal, @Any Instance<ReadWish> wish) {
        this.catalog = catalog;
        this.documents = documents;
        this.signal = signal;
        this.wish = wish;
    }

    /**
     * The document of that key; empty if there is none or the reader is not a party of it.
     *
     * @param projection name of the read model
     */
    public Optional<CaseDocument> find(String projection, String key, Visibility visibility) {
        Projection of = catalog.named(projection);
        return awaitWish(of, _ -> key, visibility).or(() -> documents.find(of, key, visibility));
    }

    /**
     * A page of the older entries of the history of a document that was found, in causal order; empty after the last.
     *
     * @param page from 1, the oldest
     */
    public List<HistoryEntry> older(String projection, CaseDocument document, int page) {
        return documents.older(document, catalog.named(projection), page);
    }

    /** The documents the reader may see. */
    public List<CaseDocument> list(String projection, Query query, Visibility visibility) {
        Projection of = catalog.named(projection);
        awaitWish(of, AtLeast::caseId, visibility);
        return documents.list(of, query, visibility);
    }

    /** Only what lists need of the documents the reader may see. */
    public List<CaseDocument> listed(String projection, Query query, Visibility visibility) {
        Projection of = catalog.named(projection);
        awaitWish(of, AtLeast::caseId, visibility);
        return documents.listed(of, query, visibility);
    }

    /**
     * Only what lists need of the documents with these keys that the reader may see.
     *
     * @param projection name of the read model
     */
    public Map<String, CaseDocument> listed(String projection, Collection<String> keys, Visibility visibility) {
        return keys.isEmpty() ? Map.of() : documents.listed(catalog.named(projection), keys, visibility);
    }

    /** Waits for the events that the current request requires; the key of the document that contains them. */
    public Optional<String> awaited(String projection, Visibility visibility) {
        return awaitWish(catalog.named(projection), AtLeast::caseId, visibility).map(CaseDocument::key);
    }

    /** The document once it contains the required events; empty if none are required, or the time is up. */
    private Optional<CaseDocument> awaitWish(
            Projection of, Function<AtLeast, @Nullable String> keyOf, Visibility visibility) {
        Optional<ReadWish> wished = wished();
        AtLeast wanted = wished.flatMap(ReadWish::wish).orElse(null);
        String key = wanted == null ? null : keyOf.apply(wanted);
        if (wanted == null || key == null) {
            return Optional.empty();
        }
        long deadline = System.nanoTime() + wanted.patience().toNanos();
        long look = FIRST_LOOK_NANOS;
        try (ReadSignal.Waiter waiter = signal.waiter(wanted.stream())) {
            while (true) {
                Optional<CaseDocument> found = documents
                        .find(of, key, visibility)
                        .filter(document -> document.version(wanted.stream()) >= wanted.version());
                if (found.isPresent()) {
                    wished.orElseThrow().fulfilled();
                    return found;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                waiter.await(Math.min(left, look));
                look = Math.min(LONGEST_LOOK_NANOS, look * 2);
            }
        }
    }

    private Optional<ReadWish> wished() {
        return Arc.container().requestContext().isActive() ? Optional.of(wish.get()) : Optional.empty();
    }
}
