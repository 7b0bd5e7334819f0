package homeward.chassis.codes;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;

/** Removes, every ten minutes, what has ended by itself. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.codes", stringValue = "true")
class CodeUpkeep {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final CodeStore store;
    private final Clock clock;
    private final Vitals vitals;
    private volatile boolean stopped;
    private volatile Thread keeper = new Thread();

    CodeUpkeep(CodeStore store, Clock clock, Vitals vitals) {
        this.store = store;
        this.clock = clock;
        this.vitals = vitals;
    }

    void start(@Observes StartupEvent event) {
        keeper = Thread.ofPlatform().daemon().name("codes").start(vitals.watched("codes", this::run));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        keeper.interrupt();
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        patience.untilItWorks("Indexing codes", () -> {
            store.ensureIndexes();
            return true;
        });
        while (!stopped) {
            patience.untilItWorks("Removing codes that have ended", () -> {
                store.removeOver(clock.instant());
                return true;
            });
            try {
                Thread.sleep(PERIOD);
            } catch (InterruptedException _) {
                return;
            }
        }
    }
}
