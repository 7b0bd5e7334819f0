package homeward.chassis.observing;

import java.util.Optional;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Stops the service of a local run when the process that started it has ended, for whatever reason. */
final class ParentWatch {

    private static final Logger LOG = Logger.getLogger(ParentWatch.class);

    @SuppressWarnings("FutureReturnValueIgnored")
    void watch(@Observes StartupEvent started, @ConfigProperty(name = "homeward.parent.pid") Optional<Long> parent) {
        parent.ifPresent(pid -> ProcessHandle.of(pid)
                .ifPresentOrElse(process -> process.onExit().thenRun(ParentWatch::leave), ParentWatch::leave));
    }

    private static void leave() {
        LOG.info("the process that started this service is gone; stopping");
        Quarkus.asyncExit(0);
    }
}
