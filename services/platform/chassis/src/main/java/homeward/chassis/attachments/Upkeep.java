package homeward.chassis.attachments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Rounds;
import homeward.chassis.failures.Vitals;

/**
 * Removes, every ten minutes, files that no event names after some time, files that nobody can open any more since persons were
 * erased in another service, and what interrupted uploads have left.
 */
@ApplicationScoped
@IfBuildProperty(name = "homeward.files", stringValue = "true")
public class Upkeep {

    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int PAGE = 100;

    private final FileStore store;
    private final Attachments attachments;
    private final Sent sent;
    private final Clock clock;
    private final Vitals vitals;
    private final Duration unsent;
    private volatile @Nullable Rounds rounds;

    /** @param unsent how long a file waits for its event */
    Upkeep(
            FileStore store,
            Attachments attachments,
            Sent sent,
            Clock clock,
            Vitals vitals,
            @ConfigProperty(name = "homeward.attachments.unsent") Duration unsent) {
        this.store = store;
        this.attachments = attachments;
        this.sent = sent;
        this.clock = clock;
        this.vitals = vitals;
        this.unsent = unsent;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.begin(vitals, "attachments", PERIOD, store::ensureIndexes, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        Rounds begun = rounds;
        if (begun != null) {
            begun.stop();
        }
    }

    /** Looks at every file once. */
    public void round() {
        Instant before = clock.instant().minus(unsent);
        String last = "";
        while (true) {
            List<StoredFile> page = store.after(last, PAGE);
            page.forEach(file -> look(file, before));
            if (page.size() < PAGE) {
                break;
            }
            last = page.getLast().id().toString();
        }
        store.abandoned(before).forEach(store::removeChunks);
    }

    private void look(StoredFile file, Instant before) {
        if (!file.sent() && file.touched().isBefore(before)) {
            if (sent.names(file.caseId(), file.id(), file.by())) {
                store.sent(file.id());
            } else {
                store.removeUntouched(file);
            }
        }
        attachments.removeIfClosed(file);
    }
}
