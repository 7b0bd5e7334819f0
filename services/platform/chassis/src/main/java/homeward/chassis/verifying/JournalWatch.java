package homeward.chassis.verifying;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.mongodb.client.MongoDatabase;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.attesting.TreeComparison;
import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Arrivals;
import homeward.chassis.consuming.Quarantine;
import homeward.chassis.consuming.TopicReader;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.proof.JournalDamage;
import homeward.chassis.proof.JournalKey;
import homeward.chassis.proof.RecordCheck;
import homeward.chassis.topics.Installation;
import homeward.events.Envelope;
import homeward.events.codec.Contracts;
import homeward.journal.ChainAnchor;
import homeward.journal.ChainInspection;

/**
 * Verifies the journal round after round: first the chain, from the first commit to the last, and each commit against its
 * leaf in the tree, then every record of the service's own topic against the commit that it was published of. A deleted commit leaves a gap in the chain, at its end
 * not even that; the record still names it and its stream.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class JournalWatch {

    private static final int STEP = 100;

    private final MongoDatabase database;
    private final JournalKey key;
    private final JournalDamage damage;
    private final Installation installation;
    private final Arrivals arrivals;
    private final TreeComparison tree;
    private final Vitals vitals;
    private final int rate;
    private final Duration pause;
    private volatile boolean stopped;
    private final Patience patience = new Patience(() -> stopped);
    private volatile Thread thread = new Thread();

    JournalWatch(
            MongoDatabase database,
            JournalKey key,
            JournalDamage damage,
            Installation installation,
            Contracts contracts,
            RecordCheck check,
            Quarantine quarantine,
            TreeComparison tree,
            Vitals vitals,
            @ConfigProperty(name = "homeward.journal.verify.rate") int rate,
            @ConfigProperty(name = "homeward.journal.verify.pause") Duration pause) {
        this.database = database;
        this.key = key;
        this.damage = damage;
        this.installation = installation;
        this.arrivals = new Arrivals(contracts, installation.names(), check, quarantine);
        this.tree = tree;
        this.vitals = vitals;
        this.rate = rate;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("journal-watch").start(vitals.watched("journal watch", this::watch));
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        thread.interrupt();
    }

    private void watch() {
        while (!stopped) {
            round();
            sleep(pause);
        }
    }

    /** A round survives outages: it goes on where it was. */
    private void round() {
        JournalDamage.Round round = damage.round();
        ChainInspection inspection =
                patience.untilItWorks("Opening the journal", () -> ChainInspection.of(database, key));
        tree.begin();
        ChainInspection.Step step;
        do {
            step = patience.untilItWorks("Verifying the journal", () -> inspection.next(STEP));
            step.findings().forEach(finding -> round.found(finding.position(), finding.message()));
            List<ChainAnchor> met = step.met();
            patience.untilItWorks("Comparing the journal with its tree", () -> {
                met.forEach(commit -> compareWithTree(commit, round));
                return true;
            });
            spend(step.commits());
        } while (step.commits() == STEP);
        patience.untilItWorks("Comparing the journal with its topic", () -> {
            compareWithTopic(inspection, round);
            return true;
        });
        round.ended();
    }

    private void compareWithTree(ChainAnchor commit, JournalDamage.Round round) {
        if (tree.differs(commit.position(), commit.hash())) {
            round.found(
                    commit.position(), "the commit at position " + commit.position() + " is not the one in the tree");
        }
    }

    private void compareWithTopic(ChainInspection inspection, JournalDamage.Round round) {
        List<String> own = List.of(installation.names().events(installation.service()));
        try (TopicReader reader = TopicReader.fromStart(installation.broker(), own)) {
            Map<TopicPartition, Long> ends = reader.ends();
            while (!reader.reached(ends)) {
                List<Arrival> records = arrivals.read(reader.poll());
                records.stream().map(Arrival::envelope).forEach(record -> compare(record, inspection, round));
                spend(records.size());
            }
        }
    }

    private static void compare(Envelope record, ChainInspection inspection, JournalDamage.Round round) {
        Envelope.Commit commit = record.commit();
        ChainAnchor anchor = new ChainAnchor(commit.position(), HexFormat.of().parseHex(commit.hash()));
        if (commit.index() == 0 && !inspection.holds(anchor)) {
            round.lost(commit.position(), record.place().stream(), record.parties());
        }
    }

    /** Takes as long as so many commits may at least take. */
    private void spend(int commits) {
        if (commits > 0) {
            sleep(Duration.ofNanos(commits * (1_000_000_000L / rate)));
        }
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }
}
