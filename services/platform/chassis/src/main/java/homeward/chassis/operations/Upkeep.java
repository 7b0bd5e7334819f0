package homeward.chassis.operations;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.builds.Builds;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Healer;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.folding.ProjectionConsumer;
import homeward.chassis.projections.ProjectionCatalog;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.rebuilding.Rebuilds;
import homeward.chassis.topics.Installation;
import homeward.events.codec.Contracts;

/** Heals parked streams and resumes orphaned rebuilds while the service runs. */
@ApplicationScoped
class Upkeep {

    private static final long PERIOD_MILLIS = 2_000;

    private final Healer healer;
    private final Rebuilds rebuilds;
    private final Vitals vitals;
    private volatile boolean stopped;

    Upkeep(
            ProjectionCatalog catalog,
            Builds builds,
            ProjectionConsumer consumer,
            ParkedStreams parked,
            @All List<Healable> healables,
            Installation installation,
            Contracts contracts,
            RecordCheck check,
            Quarantine quarantine,
            Vitals vitals) {
        Arrivals arrivals = new Arrivals(contracts, installation.names(), check, quarantine);
        healer = new Healer(installation.broker(), parked, healables, arrivals);
        rebuilds =
                new Rebuilds(catalog, builds, consumer, installation.broker(), installation.names(), arrivals, vitals);
        this.vitals = vitals;
    }

    Rebuilds rebuilds() {
        return rebuilds;
    }

    Healer healer() {
        return healer;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("upkeep").start(vitals.watched("upkeep", this::run));
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Upkeep", () -> {
                healer.heal(false);
                rebuilds.takeUp();
                return true;
            });
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        rebuilds.stop();
    }
}
