package homeward.chassis.projections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Arc;

/**
 * What a service's queries read. Every read names for whom it reads, and honours the request's {@code Prefer: wait} by
 * waiting until the wanted events are in the document, or time is up; then it gives what there is.
 */
@ApplicationScoped
public class ReadModels {

    private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final ReadSide readSide;
    private final Instance<ReadWish> wish;

    ReadModels(ReadSide readSide, @Any Instance<ReadWish> wish) {
        this.readSide = readSide;
        this.wish = wish;
    }

    /**
     * The document of that key; empty where there is none or the reader is no party of it.
     *
     * @param projection name of the read model
     */
    public Optional<CaseDocument> find(String projection, String key, Visibility visibility) {
        Projection of = readSide.projection(projection);
        return waiting(
                () -> readSide.documents().find(of, key, visibility),
                (found, wanted) -> found.filter(document -> document.version(wanted.stream()) >= wanted.version())
                        .isPresent());
    }

    /** The documents the reader may see. */
    public List<CaseDocument> list(String projection, Query query, Visibility visibility) {
        Projection of = readSide.projection(projection);
        return waiting(() -> readSide.documents().list(of, query, visibility), (_, wanted) -> hasApplied(of, wanted));
    }

    private boolean hasApplied(Projection projection, AtLeast wanted) {
        String caseId = wanted.caseId();
        return caseId != null
                && readSide.documents()
                        .find(projection, caseId, Visibility.platform())
                        .filter(document -> document.version(wanted.stream()) >= wanted.version())
                        .isPresent();
    }

    private <T> T waiting(Supplier<T> read, BiPredicate<T, AtLeast> enough) {
        Optional<ReadWish> wished = wished();
        AtLeast wanted = wished.flatMap(ReadWish::wish).orElse(null);
        if (wanted == null) {
            return read.get();
        }
        long deadline = System.nanoTime() + wanted.patience().toNanos();
        while (true) {
            long seen = readSide.signal().count();
            // a list is read after the events were found to be there, a document is what is asked for itself
            T result = read.get();
            if (enough.test(result, wanted)) {
                wished.orElseThrow().fulfilled();
                return result instanceof List<?> ? read.get() : result;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return result;
            }
            readSide.signal().awaitChange(seen, Math.min(left, ASK_AGAIN_NANOS));
        }
    }

    private Optional<ReadWish> wished() {
        return Arc.container().requestContext().isActive() ? Optional.of(wish.get()) : Optional.empty();
    }
}
