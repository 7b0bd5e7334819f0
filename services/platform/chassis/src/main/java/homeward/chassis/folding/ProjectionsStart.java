package homeward.chassis.folding;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.rebuilding.Upkeep;

/** Prepares the read models before the channel delivers, and lets go of what waits for the store when it ends. */
@ApplicationScoped
class ProjectionsStart {

    private final ReadSide readSide;
    private final Upkeep upkeep;

    ProjectionsStart(ReadSide readSide, Upkeep upkeep) {
        this.readSide = readSide;
        this.upkeep = upkeep;
    }

    void start(@Observes @Priority(2) StartupEvent event) {
        readSide.prepare().forEach(late -> upkeep.rebuilds().start(late.name()));
    }

    void stop(@Observes ShutdownEvent event) {
        readSide.consumer().stop();
    }
}
