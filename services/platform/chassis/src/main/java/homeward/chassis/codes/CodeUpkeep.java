package homeward.chassis.codes;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Rounds;
import homeward.chassis.failures.Vitals;

/** Removes, every ten minutes, what has ended by itself. */
@ApplicationScoped
@IfBuildProperty(name = "homeward.codes", stringValue = "true")
class CodeUpkeep {

    private static final Duration PERIOD = Duration.ofMinutes(10);

    private final CodeStore store;
    private final Clock clock;
    private final Vitals vitals;
    private volatile @Nullable Rounds rounds;

    CodeUpkeep(CodeStore store, Clock clock, Vitals vitals) {
        this.store = store;
        this.clock = clock;
        this.vitals = vitals;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.begin(vitals, "codes", PERIOD, store::ensureIndexes, () -> store.removeOver(clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) {
        Rounds begun = rounds;
        if (begun != null) {
            begun.stop();
        }
    }
}
