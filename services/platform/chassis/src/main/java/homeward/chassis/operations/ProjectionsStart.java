package homeward.chassis.operations;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.failures.Patience;
import homeward.chassis.folding.ProjectionConsumer;

/**
 * Prepares the read models before the channel delivers, and starts rebuilds of those added to a service with existing
 * events.
 */
@ApplicationScoped
class ProjectionsStart {

    private final ProjectionConsumer consumer;
    private final Upkeep upkeep;
    private volatile boolean stopped;

    ProjectionsStart(ProjectionConsumer consumer, Upkeep upkeep) {
        this.consumer = consumer;
        this.upkeep = upkeep;
    }

    void start(@Observes @Priority(2) StartupEvent event) {
        new Patience(() -> stopped)
                .untilItWorks("Preparing the read models", consumer::prepare)
                .forEach(late -> upkeep.rebuilds().start(late.name()));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }
}
