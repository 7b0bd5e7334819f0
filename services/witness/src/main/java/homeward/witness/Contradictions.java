package homeward.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is wrong with the logs, by name. Thread-safe. */
@Singleton
class Contradictions {

    private static final Logger LOG = Logger.getLogger(Contradictions.class);

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, Instant> behindSince = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration patience;

    Contradictions(Clock clock, @ConfigProperty(name = "homeward.witness.patience") Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("homeward.witness.contradicted", known, Map::size)
                .description("logs that signed something else than what was cosigned here")
                .register(meters);
    }

    /** A log signed what contradicts the checkpoint that was cosigned. */
    void contradicted(String origin, long last) {
        raise(origin, "it signed another journal than the one of which " + last + " commits were cosigned here");
    }

    /** A log asks to cosign less than before: an alarm if it does nothing else for a while. */
    void behind(String origin, long last) {
        Instant now = clock.instant();
        Instant since = behindSince.computeIfAbsent(origin, _ -> now);
        if (!since.plus(patience).isAfter(now)) {
            raise(origin, "it no longer has the " + last + " commits that were cosigned here");
        }
    }

    /** A log's checkpoint was cosigned. */
    void cosigned(String origin) {
        behindSince.remove(origin);
        if (known.remove(origin) != null) {
            LOG.infof("Log %s again continues what was cosigned here", origin);
        }
    }

    private void raise(String origin, String what) {
        if (!what.equals(known.put(origin, what))) {
            LOG.errorf("Log %s: %s. It is cosigned again once it continues that", origin, what);
        }
    }

    /** One sentence for an operator, by log. */
    Map<String, String> known() {
        return new TreeMap<>(known);
    }
}
