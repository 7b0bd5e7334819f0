package homeward.chassis.deadlines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import homeward.chassis.documents.ReadModelJson;
import homeward.chassis.reading.Documents;
import homeward.chassis.time.Timestamps;

/**
 * The streams of one read model of deadlines whose turn has come, newest first. Attempts are noted in the same
 * documents, so that what changed nothing leaves the front of the queue in every process, also after a restart.
 */
public final class DueMoments {

    /** Streams looked at together. Few, so that what falls due meanwhile does not wait for long. */
    static final int PAGE = 100;

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final DeadlineProjection<?> projection;
    private final Documents documents;

    public DueMoments(DeadlineProjection<?> projection, Documents documents) {
        this.projection = projection;
        this.documents = documents;
    }

    /**
     * A stream whose turn has come.
     *
     * @param revision of the document it was read from
     */
    record Due(String key, long revision, Waiting waiting) {}

    /** @param next when the stream is looked at again, unless an event comes first; null if it is parked */
    record Attempt(Due due, Instant at, int count, @Nullable Instant next) {}

    /** Under which streams are parked whose command meets a defect. */
    String consumer() {
        return "deadlines:" + projection.name();
    }

    String service() {
        return projection.section();
    }

    String name() {
        return projection.name();
    }

    Deadlines<?> deadlines() {
        return projection.deadlines();
    }

    /**
     * At most {@link #PAGE} streams. Those whose turn came last are first: moments nobody attends to any more, however
     * many, never stand before one that has just come.
     */
    List<Due> at(Instant now) {
        List<Due> due = new ArrayList<>();
        read(Filters.lte(projection.nextField(), Timestamps.text(now)))
                .sort(Sorts.descending(projection.nextField()))
                .limit(PAGE)
                .forEach(document -> due.add(due(document)));
        return due;
    }

    /** What one stream waits for, whether it is due or not. */
    Optional<Due> of(String stream) {
        return Optional.ofNullable(read(Filters.eq("_id", stream)).first()).map(this::due);
    }

    private FindIterable<Document> read(Bson filter) {
        String section = projection.section();
        return live().find(filter).projection(Projections.include(section + ".rev", section + ".data"));
    }

    private Due due(Document document) {
        Document stored = document.get(projection.section(), Document.class);
        return new Due(
                document.getString("_id"),
                stored.getLong("rev"),
                ReadModelJson.read(stored.get("data", Document.class), Waiting.class));
    }

    /** Notes attempts, unless an event has changed the document meanwhile: then its turn has come again. */
    void note(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        String data = projection.section() + ".data.";
        live().bulkWrite(
                        attempts.stream()
                                .map(attempt -> new UpdateOneModel<Document>(
                                        Filters.and(
                                                Filters.eq("_id", attempt.due().key()),
                                                Filters.eq(
                                                        projection.section() + ".rev",
                                                        attempt.due().revision())),
                                        Updates.combine(
                                                next(data + "next", attempt.next()),
                                                Updates.set(data + "attempts", attempt.count()),
                                                Updates.set(data + "attempted", Timestamps.text(attempt.at())))))
                                .toList(),
                        IN_ANY_ORDER);
    }

    private static Bson next(String field, @Nullable Instant next) {
        return next == null ? Updates.unset(field) : Updates.set(field, Timestamps.text(next));
    }

    private MongoCollection<Document> live() {
        return documents.live(projection);
    }
}
