package homeward.chassis.drafts;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;

/** Removes, every ten minutes, drafts that nobody has saved for too long. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.drafts", stringValue = "true")
public class DraftUpkeep {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final DraftStore store;
    private final Drafts drafts;
    private final Vitals vitals;
    private volatile boolean stopped;
    private volatile Thread keeper = new Thread();

    DraftUpkeep(DraftStore store, Drafts drafts, Vitals vitals) {
        this.store = store;
        this.drafts = drafts;
        this.vitals = vitals;
    }

    void start(@Observes StartupEvent event) {
        keeper = Thread.ofPlatform().daemon().name("drafts").start(vitals.watched("drafts", this::run));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        keeper.interrupt();
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        patience.untilItWorks("Indexing drafts", () -> {
            store.ensureIndexes();
            return true;
        });
        while (!stopped) {
            patience.untilItWorks("Removing old drafts", () -> {
                round();
                return true;
            });
            try {
                Thread.sleep(PERIOD);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /** Looks at every draft once. */
    public void round() {
        drafts.removeOver();
    }
}
