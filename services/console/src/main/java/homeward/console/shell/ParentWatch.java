package homeward.console.shell;

import java.util.Optional;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the console of a local run when the process that started it has ended, for whatever reason. */
final class ParentWatch {

    @SuppressWarnings("FutureReturnValueIgnored")
    void watch(@Observes StartupEvent started, @ConfigProperty(name = "homeward.parent.pid") Optional<Long> parent) {
        parent.ifPresent(pid -> ProcessHandle.of(pid)
                .ifPresentOrElse(process -> process.onExit().thenRun(Quarkus::asyncExit), Quarkus::asyncExit));
    }
}
