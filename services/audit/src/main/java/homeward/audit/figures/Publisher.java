package homeward.audit.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * last quarter the year. Any number of replicas may do so: the first publication of a quarter stays. What is read later counts in the
 * next quarter.
 */
@ApplicationScoped
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration AFTER_A_DEFECT = Duration.ofMinutes(10);
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
            boolean read = patience.untilItWorks("Publishing figures", () -> publish(freshness.keptUntil()));
            try {
                Thread.sleep(read ? LOOK : AFTER_A_DEFECT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Patience.Stopped();
            }
        }
    }

    /**
     * Publishes what is due.
     *
     * @param known a moment of which everything has been read; nothing is due before the first
     * @return false if it needs another build
     */
    boolean publish(Instant known) {
        if (known.equals(Instant.EPOCH)) {
            return true;
        }
        Quarter due = due(known);
        if (isPublished(due)) {
            return true;
        }
        List<Quarter> published = releases.published();
        last = published.isEmpty() ? null : published.getLast();
        if (isPublished(due)) {
            vitals.calm(ALARM); // another build could read it
            return true;
        }
        Optional<Map<Pair, Tally>> read = tallies.all();
        if (read.isEmpty()) {
            vitals.alarm(ALARM, new UnreadableFact());
            return false;
        }
        vitals.calm(ALARM);
        publish(read.get(), due, known);
        return true;
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
        Quarter first = known == null ? releases.begin(first(all.values(), due, policies)) : known.next();
        for (Quarter quarter = first; quarter.compareTo(due) <= 0; quarter = quarter.next()) {
            FiguresPolicies.Version policy = policies.of(quarter);
            SortedMap<String, Release> pairs = pairs(
                    all,
                    quarter,
                    policy.minimum(),
                    releases.publication(quarter.previous()),
                    releases.publication(new Quarter(quarter.year() - 1, 4)));
            releases.publish(quarter, new Publication(at, policy.minimum(), policy.basis(), pairs));
            last = quarter;
            LOG.infof("Figures of %s are published", quarter);
        }
    }

    /**
     * The releases of a quarter. A pair that was published before stays, even if nothing of it can be read any more: else all of it
     * would count again later.
     *
     * @param before the quarter before
     * @param lastYears the last quarter of the year before
     */
    static SortedMap<String, Release> pairs(
            Map<Pair, Tally> all,
            Quarter quarter,
            int minimum,
            Optional<Publication> before,
            Optional<Publication> lastYears) {
        SortedMap<String, Release> pairs = new TreeMap<>();
        Map<Pair, Tally> known = new HashMap<>(all);
        before.ifPresent(published ->
                published.pairs().keySet().forEach(name -> known.putIfAbsent(Pair.parse(name), new Tally())));
        known.forEach((pair, tally) -> {
            Release release = Release.of(quarter, released(before, pair), tally, minimum);
            if (release.counts().isEmpty()) {
                return; // that there is a pair is no number of its own
            }
            pairs.put(
                    pair.toString(),
                    quarter.endsItsYear()
                            ? release.withDays(quarter.year(), released(lastYears, pair), tally, minimum)
                            : release);
        });
        return pairs;
    }

    private static Release released(Optional<Publication> publication, Pair pair) {
        return publication.map(published -> published.of(pair)).orElse(Release.NONE);
    }

    /**
     * The first quarter of which anything is published, so that the list of periods tells no more than the counts.
     *
     * @param due this one if there is none before it
     */
    static Quarter first(Collection<Tally> all, Quarter due, FiguresPolicies policies) {
        Quarter first = all.stream()
                .flatMap(tally -> tally.first().stream())
                .min(Comparator.naturalOrder())
                .orElse(due);
        while (first.compareTo(due) < 0
                && isEmpty(first, all, policies.of(first).minimum())) {
            first = first.next();
        }
        return first.compareTo(due) < 0 ? first : due;
    }

    private static boolean isEmpty(Quarter quarter, Collection<Tally> all, int minimum) {
        return all.stream()
                .allMatch(tally -> Release.of(quarter, Release.NONE, tally, minimum)
                        .counts()
                        .isEmpty());
    }

    /** An event that counts cannot be read by this build. */
    private static final class UnreadableFact extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
