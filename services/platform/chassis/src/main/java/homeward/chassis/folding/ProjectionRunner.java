package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jboss.logging.Logger;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Failure;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;

/**
 * Applies batches of events to one build of a projection: delivered at least once, applied exactly once. On return
 * every event is stored, confirmed by a majority, or its stream is parked. Several runners, in any process, may work on
 * the same build at once.
 */
public final class ProjectionRunner {

    /** Treatment of a stream that cannot continue. */
    public enum Mode {
        /** Gaps and failures are parked. */
        LIVE,
        /** A rebuild is filling this build and will apply what is missing: gaps are ignored. */
        BESIDE_REBUILD
    }

    private static final Logger LOG = Logger.getLogger(ProjectionRunner.class);

    private record Wanted(Section<?, ?> section, Place place, Arrival arrival) {}

    private final Projection projection;
    private final SectionMatcher matcher;
    private final ProjectionStore store;
    private final ParkedStreams parked;
    private final SectionMemory memory = new SectionMemory();

    public ProjectionRunner(Projection projection, int build, MongoDatabase database, ParkedStreams parked) {
        this.projection = projection;
        this.matcher = new SectionMatcher(projection);
        this.store = new ProjectionStore(database, projection.name(), build);
        this.parked = parked;
    }

    /** Creates the indexes that the projection declares, and those of the filter by parties. */
    public void ensureIndexes() {
        projection.partySections().forEach(section -> store.ensureIndex(section + ".parties"));
        projection.indexes().forEach(store::ensureIndex);
    }

    public String consumer() {
        return store.name();
    }

    /** Applies a batch; repeating it has no effect. Returns the number of events that had one. */
    public int apply(List<Arrival> batch, Mode mode) {
        List<Wanted> wanted = wanted(batch);
        if (wanted.isEmpty()) {
            return 0;
        }
        Set<String> stopped = parked.among(
                consumer(), wanted.stream().map(w -> w.arrival().stream()).toList());
        try {
            boolean live = mode == Mode.LIVE;
            BatchFold fold = foldAndWrite(wanted, stopped, live, live);
            fold.defects().forEach(defect -> Failure.of(defect).log(LOG, consumer()));
            parked.park(fold.parked());
            return fold.applied();
        } catch (RuntimeException e) {
            if (Failure.of(e) instanceof Failure.Defect defect) {
                return onePerDocument(wanted, batch, mode, defect);
            }
            throw e;
        }
    }

    /**
     * Writes document by document after one of them could not be stored, e.g. because of its size: only its streams
     * stop.
     */
    private int onePerDocument(List<Wanted> wanted, List<Arrival> batch, Mode mode, Failure.Defect defect) {
        Map<String, List<Arrival>> byKey = new LinkedHashMap<>();
        wanted.forEach(w ->
                byKey.computeIfAbsent(w.place().key(), _ -> new ArrayList<>()).add(w.arrival()));
        if (byKey.size() > 1) {
            return byKey.values().stream().mapToInt(one -> apply(one, mode)).sum();
        }
        defect.log(LOG, consumer());
        Map<String, Parked> streams = new LinkedHashMap<>();
        batch.forEach(arrival -> streams.putIfAbsent(
                arrival.stream(),
                Parked.at(consumer(), arrival, defect.cause().getClass().getSimpleName())));
        parked.park(streams.values());
        return 0;
    }

    /** Applies events of parked streams; returns those that still cannot continue and parks nothing itself. */
    List<Parked> heal(List<Arrival> batch) {
        List<Wanted> wanted = wanted(batch);
        return wanted.isEmpty()
                ? List.of()
                : foldAndWrite(wanted, Set.of(), true, false).parked();
    }

    /** The events of a batch that match a section of this projection. */
    List<Arrival> concerned(List<Arrival> batch) {
        return batch.stream()
                .filter(arrival -> matcher.section(arrival).isPresent())
                .toList();
    }

    private List<Wanted> wanted(List<Arrival> batch) {
        return batch.stream()
                .flatMap(arrival -> matcher.section(arrival).stream()
                        .map(section -> new Wanted(
                                section, new Place(projection.key(arrival.envelope()), section.service()), arrival)))
                .toList();
    }

    /** @param trusting whether cached sections may be used without reading */
    private BatchFold foldAndWrite(List<Wanted> wanted, Set<String> stopped, boolean gapsMatter, boolean trusting) {
        Set<Place> places = wanted.stream().map(Wanted::place).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<Place, SectionState<?>> remembered = trusting ? memory.among(places) : Map.of();
        while (true) {
            Map<String, Document> stored = store.read(unknown(places, remembered));
            BatchFold fold = new BatchFold(consumer(), stored, remembered, stopped, gapsMatter);
            wanted.forEach(w -> fold.add(w.section(), w.place(), w.arrival()));
            if (!fold.isDoubtful() && write(fold, stored, remembered)) {
                if (trusting) {
                    memory.keep(fold.after());
                } else {
                    memory.forget(places);
                }
                return fold;
            }
            memory.forget(places);
            remembered = Map.of();
        }
    }

    private boolean write(BatchFold fold, Map<String, Document> stored, Map<Place, SectionState<?>> remembered) {
        List<SectionWrite> writes = fold.writes();
        Set<String> existing = new HashSet<>(stored.keySet());
        remembered.keySet().forEach(place -> existing.add(place.key()));
        return writes.isEmpty() || store.write(writes, existing);
    }

    private static Set<String> unknown(Set<Place> places, Map<Place, SectionState<?>> remembered) {
        return places.stream()
                .filter(place -> !remembered.containsKey(place))
                .map(Place::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
