package homeward.chassis.projections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.Document;

/**
 * Applies batches of events to one build of a projection: at-least-once in, exactly-once effect. What is returned from
 * is stored, confirmed by a majority, or parked. Several runners may work on the same build at once, in any process.
 */
public final class ProjectionRunner {

    /** How a runner treats a stream it cannot go on with. */
    public enum Mode {
        /** Gaps and failures are parked. */
        LIVE,
        /** A rebuild fills this build and will apply what is missing: gaps are left to it. */
        BESIDE_REBUILD
    }

    private record Wanted(Section<?, ?> section, String key, Arrival arrival) {}

    private final Projection projection;
    private final Interest interest;
    private final ProjectionStore store;
    private final ParkedStreams parked;

    public ProjectionRunner(Projection projection, int build, MongoDatabase database, ParkedStreams parked) {
        this.projection = projection;
        this.interest = new Interest(projection.sections());
        this.store = new ProjectionStore(database, Build.collection(projection.name(), build));
        this.parked = parked;
    }

    /** Creates the indexes the projection declares, and that of the shared visibility filter. */
    void ensureIndexes() {
        store.ensureIndex("request.parties");
        projection.indexes().forEach(store::ensureIndex);
    }

    public String consumer() {
        return store.name();
    }

    /** Applies a batch; a second time it has no further effect. Returns the number of events that had one. */
    public int apply(List<Arrival> batch, Mode mode) {
        List<Wanted> wanted = wanted(batch);
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> stopped = parked.among(
                consumer(), wanted.stream().map(w -> w.arrival().stream()).toList());
        try {
            BatchFold fold = foldAndWrite(wanted, stopped, mode == Mode.LIVE);
            parked.park(fold.parked());
            return fold.applied();
        } catch (MongoBulkWriteException | BsonMaximumSizeExceededException e) {
            return onePerDocument(wanted, batch, mode, e);
        }
    }

    /** The store refuses a document for ever, be it too large: only the streams of that document stop. */
    private int onePerDocument(List<Wanted> wanted, List<Arrival> batch, Mode mode, RuntimeException refused) {
        Map<String, List<Arrival>> byKey = new LinkedHashMap<>();
        wanted.forEach(
                w -> byKey.computeIfAbsent(w.key(), _ -> new ArrayList<>()).add(w.arrival()));
        if (byKey.size() > 1) {
            return byKey.values().stream().mapToInt(one -> apply(one, mode)).sum();
        }
        if (refused instanceof MongoBulkWriteException e && e.getWriteErrors().isEmpty()) {
            throw refused;
        }
        Map<String, Parked> streams = new LinkedHashMap<>();
        batch.forEach(arrival -> streams.putIfAbsent(
                arrival.stream(),
                Parked.at(consumer(), arrival, refused.getClass().getSimpleName())));
        parked.park(streams.values());
        return 0;
    }

    /** Applies events of parked streams; what still cannot go on is returned and nothing is parked anew. */
    List<Parked> heal(List<Arrival> batch) {
        List<Wanted> wanted = wanted(batch);
        return wanted.isEmpty()
                ? List.of()
                : foldAndWrite(wanted, Set.of(), true).parked();
    }

    /** The events of a batch that this projection has a section for. */
    List<Arrival> concerned(List<Arrival> batch) {
        return batch.stream()
                .filter(arrival -> interest.section(arrival).isPresent())
                .toList();
    }

    private List<Wanted> wanted(List<Arrival> batch) {
        return batch.stream()
                .flatMap(arrival -> interest.section(arrival).stream()
                        .map(section -> new Wanted(section, projection.key(arrival.envelope()), arrival)))
                .toList();
    }

    private BatchFold foldAndWrite(List<Wanted> wanted, Set<String> stopped, boolean gapsMatter) {
        Set<String> keys = new LinkedHashSet<>();
        wanted.forEach(w -> keys.add(w.key()));
        while (true) {
            Map<String, Document> stored = store.read(keys);
            BatchFold fold = new BatchFold(consumer(), stored, stopped, gapsMatter);
            wanted.forEach(w -> fold.add(w.section(), w.key(), w.arrival()));
            List<SectionWrite> writes = fold.writes();
            if (writes.isEmpty() || store.write(writes, stored.keySet())) {
                return fold;
            }
        }
    }
}
