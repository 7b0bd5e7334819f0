package homeward.chassis.builds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.inject.Singleton;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import homeward.chassis.projections.Projection;

/**
 * The builds of each projection that are read and written: one small document per projection, in the collection {@code
 * builds}. A process's copy is at most {@link #FRESH} old, and a rebuild waits longer than that after every step.
 */
@Singleton
public class Builds {

    /** Maximum age of a process's copy when it reads, or when it finishes writing a batch. */
    public static final Duration FRESH = Duration.ofMillis(500);

    /**
     * @param live the build that is read
     * @param building the build that a rebuild fills; 0 if there is none
     * @param both whether consumers also write the new build, in addition to the live one
     * @param retiring the former live build, still written until every process reads the new one; 0 if there is none
     * @param owner the process that rebuilds
     * @param touched the owner's last sign of life; real time
     * @param done number of records read
     * @param total number of records to read, as last counted
     */
    public record State(
            String projection,
            int live,
            int building,
            boolean both,
            int retiring,
            String owner,
            Instant touched,
            long done,
            long total) {

        /** No rebuild is under way. */
        public boolean settled() {
            return building == 0 && retiring == 0;
        }

        static State of(Document document) {
            return new State(
                    document.getString("_id"),
                    document.getInteger("live"),
                    document.getInteger("building", 0),
                    document.getBoolean("both", false),
                    document.getInteger("retiring", 0),
                    document.get("owner", ""),
                    Instant.parse(document.get("touched", Instant.EPOCH.toString())),
                    document.get("done", 0L),
                    document.get("total", 0L));
        }
    }

    private final MongoCollection<Document> collection;
    private final ReentrantLock lock = new ReentrantLock();
    private Map<String, State> known = Map.of();
    private long knownAt = Long.MIN_VALUE;

    public Builds(MongoDatabase database) {
        this.collection = database.getCollection("builds").withWriteConcern(WriteConcern.MAJORITY);
    }

    /**
     * Ensures that every projection has a live build.
     *
     * @return projections added to a service that already has others: their topics have been consumed, so they need a
     *     rebuild
     */
    public List<Projection> ensure(List<Projection> projections) {
        boolean first = collection.find().first() == null;
        List<Projection> late = new ArrayList<>();
        for (Projection projection : projections) {
            boolean created = collection
                            .updateOne(
                                    Filters.eq("_id", projection.name()),
                                    Updates.combine(
                                            Updates.setOnInsert("live", 1),
                                            Updates.setOnInsert("building", 0),
                                            Updates.setOnInsert("retiring", 0)),
                                    new UpdateOptions().upsert(true))
                            .getUpsertedId()
                    != null;
            if (created && !first) {
                late.add(projection);
            }
        }
        forget();
        return late;
    }

    /** The state of all projections, at most {@link #FRESH} old. */
    public Map<String, State> fresh() {
        lock.lock();
        try {
            long now = System.nanoTime();
            if (knownAt == Long.MIN_VALUE || now - knownAt > FRESH.toNanos()) {
                Map<String, State> read = new HashMap<>();
                for (Document document : collection.find()) {
                    State state = State.of(document);
                    read.put(state.projection(), state);
                }
                known = read;
                knownAt = now;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** @throws IllegalArgumentException if there is no such projection */
    public State of(String projection) {
        State state = fresh().get(projection);
        if (state == null) {
            throw new IllegalArgumentException("no read model named " + projection);
        }
        return state;
    }

    /** Applies the change if the projection's state still matches the guard; returns whether it did. */
    public boolean change(String projection, Bson guard, Bson change) {
        boolean changed = collection
                        .updateOne(Filters.and(Filters.eq("_id", projection), guard), change)
                        .getMatchedCount()
                == 1;
        forget();
        return changed;
    }

    private void forget() {
        lock.lock();
        try {
            knownAt = Long.MIN_VALUE;
        } finally {
            lock.unlock();
        }
    }
}
