package homeward.chassis.rebuilding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.apache.kafka.common.TopicPartition;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.failures.Patience;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.folding.ProjectionRunner;
import homeward.chassis.projections.Projection;
import homeward.chassis.time.Timestamps;
import homeward.chassis.topics.Broker;

/**
 * Rebuilds a projection in parallel with the live build, then switches readers to the new one in one write.
 *
 * <ol>
 *   <li>fills the new build from offset 0 until it has caught up;
 *   <li>makes consumers write both builds, and waits until all of them know; gaps they meet in the new build are left
 *       to the rebuild;
 *   <li>reads on to the current end of the topics: earlier events are then applied, and later ones find their
 *       predecessors in both builds, so nothing is left out;
 *   <li>switches; the former build is still written until every process reads the new one, then dropped.
 * </ol>
 *
 * <p>Every step may be repeated: after a crash another process starts again on the same build, where events already
 * applied are recognised.
 */
final class ProjectionRebuild {

    /** Time after which every process knows a change of the builds. */
    static final Duration KNOWN_EVERYWHERE = Builds.FRESH.multipliedBy(4);

    private static final Logger LOG = Logger.getLogger(ProjectionRebuild.class);
    private static final Duration REPORT = Duration.ofSeconds(1);

    private final Projection projection;
    private final Builds builds;
    private final ProjectionConsumer consumer;
    private final Broker broker;
    private final List<String> topics;
    private final Arrivals arrivals;
    private final String owner;
    private final Patience patience;
    private long reported = System.nanoTime() - REPORT.toNanos();

    ProjectionRebuild(
            Projection projection,
            Builds builds,
            ProjectionConsumer consumer,
            Broker broker,
            List<String> topics,
            Arrivals arrivals,
            String owner,
            BooleanSupplier stopped) {
        this.projection = projection;
        this.builds = builds;
        this.consumer = consumer;
        this.broker = broker;
        this.topics = topics;
        this.arrivals = arrivals;
        this.owner = owner;
        this.patience = new Patience(stopped);
    }

    /**
     * Continues at the recorded step.
     *
     * @throws RuntimeException if the broker does not answer, or another process has taken over; to be retried
     */
    void run() {
        Builds.State state = builds.of(projection.name());
        if (state.building() > 0) {
            fill(state);
        }
        retire();
    }

    private void fill(Builds.State state) {
        int build = state.building();
        consumer.drop(projection, state.live() - 1); // left over if a process died before dropping it
        ProjectionRunner runner = consumer.runner(projection, build);
        runner.ensureIndexes();
        try (TopicReader reader = TopicReader.fromStart(broker, topics)) {
            Map<TopicPartition, Long> ends = reader.ends();
            reader.goTo(new FirstFill(broker, runner, arrivals, patience)
                    .until(ends, done -> report(done, build, ends, false)));
            readUntil(reader, runner, build, reader.ends());
            change(build, Updates.set("both", true));
            long known = System.nanoTime() + KNOWN_EVERYWHERE.toNanos();
            while (System.nanoTime() < known) {
                apply(reader, runner, build, reader.ends());
            }
            readUntil(reader, runner, build, reader.ends());
        }
        change(
                build,
                Updates.combine(
                        Updates.set("live", build),
                        Updates.set("building", 0),
                        Updates.set("both", false),
                        Updates.set("retiring", state.live())));
        LOG.infof("%s is read from build %d now", projection.name(), build);
    }

    private void readUntil(TopicReader reader, ProjectionRunner runner, int build, Map<TopicPartition, Long> ends) {
        while (!reader.reached(ends)) {
            apply(reader, runner, build, ends);
        }
        report(reader.done(), build, ends, true);
    }

    private void apply(TopicReader reader, ProjectionRunner runner, int build, Map<TopicPartition, Long> ends) {
        List<Arrival> batch = arrivals.read(reader.poll());
        patience.untilItWorks("Rebuilding " + runner.consumer(), () -> runner.apply(batch, ProjectionRunner.Mode.LIVE));
        report(reader.done(), build, ends, false);
    }

    private void report(long done, int build, Map<TopicPartition, Long> ends, boolean now) {
        if (!now && System.nanoTime() - reported < REPORT.toNanos()) {
            return;
        }
        reported = System.nanoTime();
        long total = ends.values().stream().mapToLong(Long::longValue).sum();
        change(build, Updates.combine(Updates.set("done", Math.min(done, total)), Updates.set("total", total)));
    }

    private void change(int build, Bson change) {
        boolean mine = patience.untilItWorks(
                "Reporting the rebuild of " + projection.name(),
                () -> builds.change(
                        projection.name(),
                        Filters.and(Filters.eq("building", build), Filters.eq("owner", owner)),
                        Updates.combine(change, touch())));
        if (!mine) {
            throw new TakenOver();
        }
    }

    /** Another process has taken over this rebuild. */
    static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TakenOver() {
            super("taken over", null, false, false);
        }
    }

    private static Bson touch() {
        return Updates.set("touched", Timestamps.text(Instant.now()));
    }

    /** Writes the former build until every process reads the new one, and drops it once no process writes it. */
    private void retire() {
        Builds.State state = builds.of(projection.name());
        if (state.retiring() == 0) {
            return;
        }
        pause();
        builds.change(
                projection.name(),
                Filters.eq("retiring", state.retiring()),
                Updates.combine(Updates.set("retiring", 0), touch()));
        pause();
        consumer.drop(projection, state.retiring());
    }

    private static void pause() {
        try {
            Thread.sleep(KNOWN_EVERYWHERE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
