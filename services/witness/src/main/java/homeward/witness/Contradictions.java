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
    private final Map<String, Instant> unprovedSince = new ConcurrentHashMap<>();
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
        String what = "it signed another journal than the one of which " + last + " commits were cosigned here";
        if (!what.equals(known.put(origin, what))) {
            log(origin, what);
        }
    }

    /**
     * A proof that a log continues what was cosigned does not hold: an alarm if nothing else is shown for a while, since
     * anybody can send such a proof.
     *
     * @return whether it is one
     */
    boolean unproved(String origin, long last) {
        if (!isOver(unprovedSince, origin)) {
            return false;
        }
        raise(origin, "nothing shows that it continues the " + last + " commits that were cosigned here");
        return true;
    }

    /** A log asks to cosign less than before: an alarm if it does nothing else for a while. */
    void behind(String origin, long last) {
        if (isOver(behindSince, origin)) {
            raise(origin, "it no longer has the " + last + " commits that were cosigned here");
        }
    }

    private boolean isOver(Map<String, Instant> begun, String origin) {
        Instant now = clock.instant();
        return !begun.computeIfAbsent(origin, _ -> now).plus(patience).isAfter(now);
    }

    /** A log's checkpoint was cosigned. */
    void cosigned(String origin) {
        behindSince.remove(origin);
        unprovedSince.remove(origin);
        if (known.remove(origin) != null) {
            LOG.infof("Log %s again continues what was cosigned here", origin);
        }
    }

    /** Says nothing if something is known against the log already, which may weigh more. */
    private void raise(String origin, String what) {
        if (known.putIfAbsent(origin, what) == null) {
            log(origin, what);
        }
    }

    private static void log(String origin, String what) {
        LOG.errorf("Log %s: %s. It is cosigned again once it continues that", origin, what);
    }

    /** One sentence for an operator, by log. */
    Map<String, String> known() {
        return new TreeMap<>(known);
    }
}
