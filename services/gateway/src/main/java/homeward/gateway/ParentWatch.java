package homeward.gateway;

import java.util.Optional;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the gateway of a local run when the process that started it has ended, for whatever reason. */
final class ParentWatch {

    @SuppressWarnings("FutureReturnValueIgnored")
    void watch(@Observes StartupEvent started, @ConfigProperty(name = "homeward.parent.pid") Optional<Long> parent) {
        parent.ifPresent(pid -> ProcessHandle.of(pid)
                .ifPresentOrElse(process -> process.onExit().thenRun(ParentWatch::leave), ParentWatch::leave));
    }

    private static void leave() {
        Quarkus.asyncExit(0);
    }
}
