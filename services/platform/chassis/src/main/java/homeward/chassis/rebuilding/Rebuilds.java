package homeward.chassis.rebuilding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.jboss.logging.Logger;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.projections.Section;
import homeward.chassis.time.Timestamps;
import homeward.chassis.topics.Broker;
import homeward.chassis.topics.TopicNames;

/** Starts rebuilds, and resumes those whose process has died. At most one per projection across all processes. */
public final class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);
    private static final Duration SILENT = Duration.ofSeconds(10);

    private final ProjectionCatalog catalog;
    private final Builds builds;
    private final ProjectionConsumer consumer;
    private final Broker broker;
    private final TopicNames names;
    private final Arrivals arrivals;
    private final String owner = UUID.randomUUID().toString();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    /** Projections whose rebuild failed here with a defect: this process resumes them only on an explicit start. */
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    private final Vitals vitals;
    private volatile boolean stopped;

    public Rebuilds(
            ProjectionCatalog catalog,
            Builds builds,
            ProjectionConsumer consumer,
            Broker broker,
            TopicNames names,
            Arrivals arrivals,
            Vitals vitals) {
        this.catalog = catalog;
        this.builds = builds;
        this.consumer = consumer;
        this.broker = broker;
        this.names = names;
        this.arrivals = arrivals;
        this.vitals = vitals;
    }

    /**
     * Starts rebuilding in the background, or continues a rebuild that failed in this process.
     *
     * @return false if a rebuild of it is in progress
     * @throws IllegalArgumentException if there is no such read model
     */
    public boolean start(String name) {
        Projection projection = catalog.named(name);
        Builds.State state = builds.of(name);
        boolean mine = state.settled() ? begin(state) : failed.contains(name) && takeOver(state);
        if (mine) {
            run(projection);
        }
        return mine;
    }

    private boolean begin(Builds.State state) {
        return builds.change(
                state.projection(),
                Filters.and(Filters.eq("live", state.live()), Filters.eq("building", 0), Filters.eq("retiring", 0)),
                Updates.combine(
                        Updates.set("building", state.live() + 1),
                        Updates.set("both", false),
                        Updates.set("done", 0L),
                        Updates.set("total", 0L),
                        Updates.set("owner", owner),
                        Updates.set("touched", Timestamps.text(Instant.now()))));
    }

    private boolean takeOver(Builds.State state) {
        return builds.change(
                state.projection(),
                Filters.and(
                        Filters.eq("owner", state.owner()), Filters.eq("touched", Timestamps.text(state.touched()))),
                Updates.combine(Updates.set("owner", owner), Updates.set("touched", Timestamps.text(Instant.now()))));
    }

    /** Resumes rebuilds without a recent sign of life. */
    public void takeUp() {
        for (Projection projection : catalog.all()) {
            Builds.State state = builds.of(projection.name());
            if (!state.settled()
                    && !running.contains(projection.name())
                    && !failed.contains(projection.name())
                    && state.touched().isBefore(Instant.now().minus(SILENT))
                    && takeOver(state)) {
                run(projection);
            }
        }
    }

    private void run(Projection projection) {
        if (!running.add(projection.name())) {
            return;
        }
        List<String> topics = names.events(
                projection.sections().stream().map(Section::service).distinct().toList());
        failed.remove(projection.name());
        vitals.calm(alarm(projection.name()));
        Thread.ofPlatform().daemon().name("rebuild-" + projection.name()).start(vitals.watched("rebuilding", () -> {
            try {
                new ProjectionRebuild(projection, builds, consumer, broker, topics, arrivals, owner, () -> stopped)
                        .run();
            } catch (Patience.Stopped _) {
                // another process, or the next start, resumes it
            } catch (ProjectionRebuild.TakenOver _) {
                LOG.infof("Another process continues the rebuild of %s", projection.name());
            } catch (RuntimeException e) {
                Failure failure = Failure.of(e);
                failure.log(LOG, "Rebuilding " + projection.name());
                if (failure instanceof Failure.Defect) {
                    running.remove(projection.name()); // before an operator who sees the alarm starts it again
                    failed.add(projection.name());
                    vitals.alarm(alarm(projection.name()), e);
                }
            } finally {
                running.remove(projection.name());
            }
        }));
    }

    private static String alarm(String projection) {
        return "rebuilding " + projection;
    }

    public void stop() {
        stopped = true;
    }
}
