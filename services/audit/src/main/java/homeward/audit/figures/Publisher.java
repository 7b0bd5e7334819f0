package homeward.audit.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import homeward.audit.figures.Releases.Publication;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.histories.Freshness;

/**
 * Publishes each quarter once its time to settle is over and everything that the topics held then has been read, and with the
 * last quarter the year. Any number of replicas may do so: the first release of a pair stays. What is read later counts in the
 * next quarter.
 */
@ApplicationScoped
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final String ALARM = "figures";

    private final Tallies tallies;
    private final Releases releases;
    private final FiguresPolicies policies;
    private final Freshness freshness;
    private final Vitals vitals;
    private final boolean publishes;
    private volatile boolean stopped;
    private volatile Thread publishing = new Thread();
    /** Known to be published; null if none is. */
    private volatile @Nullable Quarter last;

    Publisher(
            Tallies tallies,
            Releases releases,
            FiguresPolicies policies,
            Freshness freshness,
            Vitals vitals,
            @ConfigProperty(name = "homeward.audit.publish-figures", defaultValue = "true") boolean publishes) {
        this.tallies = tallies;
        this.releases = releases;
        this.policies = policies;
        this.freshness = freshness;
        this.vitals = vitals;
        this.publishes = publishes;
    }

    void start(@Observes StartupEvent event) {
        if (publishes) {
            publishing = Thread.ofPlatform().daemon().name("figures").start(vitals.watched("figures", this::run));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        publishing.interrupt();
    }

    private void run() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Publishing figures", () -> {
                publish(freshness.keptUntil());
                return true;
            });
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /**
     * Publishes what is due.
     *
     * @param known a moment of which everything has been read; nothing is due before the first
     */
    void publish(Instant known) {
        if (known.equals(Instant.EPOCH)) {
            return;
        }
        Quarter due = due(known);
        if (isPublished(due)) {
            return;
        }
        SortedMap<Quarter, Publication> published = releases.published();
        last = published.isEmpty() ? null : published.lastKey();
        if (isPublished(due)) {
            return;
        }
        Optional<Map<Pair, Tally>> read = tallies.all();
        if (read.isEmpty()) {
            vitals.alarm(ALARM, new IllegalStateException("an event that counts cannot be read by this build"));
            return;
        }
        vitals.calm(ALARM);
        publish(read.get(), due, known);
    }

    private boolean isPublished(Quarter quarter) {
        Quarter known = last;
        return known != null && known.compareTo(quarter) >= 0;
    }

    /** The last quarter whose time to settle is over. */
    private Quarter due(Instant known) {
        Quarter ended = Quarter.of(known).previous();
        Instant settled = ended.ends()
                .atOffset(ZoneOffset.UTC)
                .plusDays(policies.of(ended).settlesAfterDays())
                .toInstant();
        return known.isBefore(settled) ? ended.previous() : ended;
    }

    private void publish(Map<Pair, Tally> all, Quarter due, Instant at) {
        Quarter known = last;
        Quarter first = known == null ? first(all, due) : known.next();
        for (Quarter quarter = first; quarter.compareTo(due) <= 0; quarter = quarter.next()) {
            FiguresPolicies.Version policy = policies.of(quarter);
            for (Map.Entry<Pair, Tally> entry : all.entrySet()) {
                release(entry.getKey(), entry.getValue(), quarter, policy.minimum());
            }
            releases.publish(quarter, new Publication(at, policy.minimum(), policy.basis()));
            last = quarter;
            LOG.infof("Figures of %s are published, of %d pairs", quarter, all.size());
        }
    }

    private static Quarter first(Map<Pair, Tally> all, Quarter due) {
        return all.values().stream()
                .flatMap(tally -> tally.first().stream())
                .filter(quarter -> quarter.compareTo(due) < 0)
                .min(Quarter::compareTo)
                .orElse(due);
    }

    private void release(Pair pair, Tally tally, Quarter quarter, int minimum) {
        Release before = releases.of(Period.of(quarter.previous()), pair);
        releases.keep(Period.of(quarter), pair, Release.of(quarter, before, tally, minimum));
        if (quarter.endsItsYear()) {
            Release end = releases.of(Period.of(quarter), pair);
            Release lastYears = releases.of(Period.of(new Quarter(quarter.year() - 1, 4)), pair);
            releases.keep(
                    Period.ofYear(quarter.year()),
                    pair,
                    Release.ofYear(quarter.year(), end, lastYears, tally, minimum));
        }
    }
}
