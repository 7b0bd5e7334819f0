package homeward.chassis.drafts;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Rounds;
import homeward.chassis.failures.Vitals;

/** Removes, every ten minutes, drafts that nobody has saved for too long. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.drafts", stringValue = "true")
public class DraftUpkeep {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final DraftStore store;
    private final Drafts drafts;
    private final Vitals vitals;
    private volatile @Nullable Rounds rounds;

    DraftUpkeep(DraftStore store, Drafts drafts, Vitals vitals) {
        this.store = store;
        this.drafts = drafts;
        this.vitals = vitals;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.begin(vitals, "drafts", PERIOD, store::ensureIndexes, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        Rounds begun = rounds;
        if (begun != null) {
            begun.stop();
        }
    }

    /** Looks at every draft once. */
    public void round() {
        drafts.removeOver();
    }
}
