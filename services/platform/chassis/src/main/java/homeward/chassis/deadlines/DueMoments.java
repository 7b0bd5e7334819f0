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
 * The due streams of one read model of deadlines, most recently due first. Attempts are recorded in the same documents,
 * so that moments without effect leave the front of the queue in every process, and stay away after a restart.
 */
public final class DueMoments {

    /** Number of streams processed together; small, so that newly due moments do not wait long. */
    static final int PAGE = 100;

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final DeadlineProjection<?> projection;
    private final Documents documents;

    public DueMoments(DeadlineProjection<?> projection, Documents documents) {
        this.projection = projection;
        this.documents = documents;
    }

    /**
     * A due stream.
     *
     * @param revision of the document it was read from
     */
    record Due(String key, long revision, Waiting waiting) {}

    /** @param next time of the next attempt, unless an event comes first; null if the stream is parked */
    record Attempt(Due due, Instant at, int count, @Nullable Instant next) {}

    /** Consumer name under which streams are parked if their command fails with a defect. */
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
     * At most {@link #PAGE} due streams, most recently due first: obsolete moments, however many, never precede one
     * that has just become due.
     */
    List<Due> at(Instant now) {
        List<Due> due = new ArrayList<>();
        read(Filters.lte(projection.nextField(), Timestamps.text(now)))
                .sort(Sorts.descending(projection.nextField()))
                .limit(PAGE)
                .forEach(document -> due.add(due(document)));
        return due;
    }

    /** The pending moments of one stream, due or not. */
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

    /** Records attempts, unless an event has changed the document in the meantime: then the stream is due again. */
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
