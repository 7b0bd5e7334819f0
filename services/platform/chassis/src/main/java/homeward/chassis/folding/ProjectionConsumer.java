package homeward.chassis.folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.mongodb.client.MongoDatabase;

import homeward.chassis.builds.Build;
import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Patience;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionCatalog;

/**
 * Applies the records of all events topics to all projections of a service. On return every event is stored in every
 * build that will be read, or its stream is parked there; offsets may be committed.
 */
@Singleton
public class ProjectionConsumer implements Healable {

    private record Target(Projection projection, int build, ProjectionRunner.Mode mode) {
        boolean live() {
            return mode == ProjectionRunner.Mode.LIVE;
        }

        String id() {
            return Build.collection(projection.name(), build);
        }
    }

    private final List<Projection> projections;
    private final MongoDatabase database;
    private final Builds builds;
    private final ParkedStreams parked;
    private final ReadSignal signal;
    private final ReadObserver observer;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Patience patience = new Patience(stopped::get);
    private final Map<String, ProjectionRunner> runners = new ConcurrentHashMap<>();

    public ProjectionConsumer(
            ProjectionCatalog catalog,
            MongoDatabase database,
            Builds builds,
            ParkedStreams parked,
            ReadSignal signal,
            ReadObserver observer) {
        this.projections = catalog.all();
        this.database = database;
        this.builds = builds;
        this.parked = parked;
        this.signal = signal;
        this.observer = observer;
    }

    /**
     * Creates live builds and indexes and reads the parked streams; call before anything is consumed.
     *
     * @return read models added to a service with existing events, which need a rebuild
     */
    public List<Projection> prepare() {
        List<Projection> late = builds.ensure(projections);
        projections.forEach(projection ->
                runner(projection, builds.of(projection.name()).live()).ensureIndexes());
        parked.all();
        return late;
    }

    /**
     * Blocks until the batch is applied, however long the store is unavailable.
     *
     * <p>The builds to write are looked up before and again after writing, so that a build that must be written by the
     * end of the batch gets the batch.
     *
     * @throws Patience.Stopped if the process is stopping
     */
    public void consume(List<Arrival> batch) {
        Set<String> done = new HashSet<>();
        while (true) {
            List<Target> missing = patience.untilItWorks("Looking up builds", this::targets).stream()
                    .filter(target -> !done.contains(target.id()))
                    .toList();
            if (missing.isEmpty()) {
                signal.applied(batch.stream().map(Arrival::stream).collect(Collectors.toSet()));
                return;
            }
            for (Target target : missing) {
                ProjectionRunner runner = runner(target.projection(), target.build());
                long began = System.nanoTime();
                List<Arrival> concerned = runner.concerned(batch);
                if (!concerned.isEmpty()) {
                    int applied = patience.untilItWorks(
                            "Projecting to " + target.id(), () -> runner.apply(concerned, target.mode()));
                    written(target.projection(), concerned);
                    if (target.live()) {
                        observer.applied(target.projection().name(), concerned, applied, System.nanoTime() - began);
                    }
                }
                done.add(target.id());
            }
        }
    }

    private void written(Projection projection, List<Arrival> events) {
        signal.written(
                projection.name(),
                events.stream().map(event -> projection.key(event.envelope())).collect(Collectors.toSet()));
    }

    private List<Target> targets() {
        Map<String, Builds.State> states = builds.fresh();
        List<Target> targets = new ArrayList<>();
        for (Projection projection : projections) {
            Builds.State state = states.get(projection.name());
            if (state == null) {
                throw new IllegalStateException("no build of " + projection.name());
            }
            targets.add(new Target(projection, state.live(), ProjectionRunner.Mode.LIVE));
            if (state.building() > 0 && state.both()) {
                targets.add(new Target(projection, state.building(), ProjectionRunner.Mode.BESIDE_REBUILD));
            }
            if (state.retiring() > 0) {
                targets.add(new Target(projection, state.retiring(), ProjectionRunner.Mode.LIVE));
            }
        }
        return targets;
    }

    @Override
    public boolean has(String consumer) {
        return targets().stream().anyMatch(target -> target.id().equals(consumer))
                || builds.fresh().values().stream()
                        .anyMatch(state -> state.building() > 0
                                && Build.collection(state.projection(), state.building())
                                        .equals(consumer));
    }

    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        for (Projection projection : projections) {
            Builds.State state = builds.of(projection.name());
            for (int build : new int[] {state.live(), state.building(), state.retiring()}) {
                if (stream.consumer().equals(Build.collection(projection.name(), build))) {
                    Optional<Parked> left =
                            runner(projection, build).heal(events).stream().findFirst();
                    written(projection, events);
                    return left;
                }
            }
        }
        return Optional.empty();
    }

    public ProjectionRunner runner(Projection projection, int build) {
        return runners.computeIfAbsent(
                Build.collection(projection.name(), build),
                _ -> new ProjectionRunner(projection, build, database, parked));
    }

    /** Drops a build that is no longer read or written, with its parked streams. */
    public void drop(Projection projection, int build) {
        String name = Build.collection(projection.name(), build);
        database.getCollection(name).drop();
        database.getCollection(Build.history(projection.name(), build)).drop();
        parked.forget(name);
    }

    /** Ends all waiting for the store. */
    public void stop() {
        stopped.set(true);
    }
}
