package homeward.chassis.personal;

import static homeward.chassis.topics.Installation.READS_ONLY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.quarkus.arc.properties.UnlessBuildProperty;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import homeward.chassis.consuming.Arrival;
import homeward.chassis.consuming.Healable;
import homeward.chassis.consuming.Parked;
import homeward.chassis.consuming.ParkedStreams;
import homeward.chassis.failures.Failure;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Tasks;
import homeward.chassis.failures.Vitals;
import homeward.events.codec.EventCodec;
import homeward.events.disclosure.DisclosureEvent.PersonDataErased;
import homeward.journal.CommitReader;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/**
 * Follows the journal, records in the ledger what was sent and received, and destroys what the ledger says is erased, if
 * that was interrupted. Entry ids are derived from the commit, so
 * that restarts and several replicas never create a second entry; the stored progress only saves work. A commit whose
 * entries cannot be recorded is parked; the others continue.
 */
@ApplicationScoped
@UnlessBuildProperty(name = READS_ONLY, stringValue = "true", enableIfMissing = true)
class DisclosureKeeper implements Healable {

    private static final Logger LOG = Logger.getLogger(DisclosureKeeper.class);
    private static final String PROGRESS = "disclosures";
    private static final String CONSUMER = "disclosure-ledger";
    /** Number of commits whose entries are recorded in parallel, so that the journal stores them together. */
    private static final int TOGETHER = 64;

    /** Delay in which further commits may arrive before the first ones are processed. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final Journal journal;
    private final Ledger ledger;
    private final Disclosures disclosures;
    private final Erasures erasures;
    private final EventCodec codec;
    private final MongoCollection<Document> progress;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService recorders = Executors.newFixedThreadPool(
            TOGETHER, Thread.ofPlatform().daemon().name("disclosures-", 0).factory());
    private final ParkedStreams parked;
    private final Vitals vitals;
    private final String service;
    private long position = -1;
    private boolean damaged;
    private volatile boolean stopped;
    private volatile Thread keeper = new Thread();
    private volatile Runnable unsubscribe = () -> {};

    DisclosureKeeper(
            Journal journal,
            Ledger ledger,
            Erasures erasures,
            EventCodec codec,
            MongoDatabase database,
            ParkedStreams parked,
            Vitals vitals,
            @ConfigProperty(name = "homeward.service") String service) {
        this.journal = journal;
        this.ledger = ledger;
        this.disclosures = new Disclosures(service, codec);
        this.erasures = erasures;
        this.codec = codec;
        this.progress = database.getCollection("progress");
        this.parked = parked;
        this.vitals = vitals;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        unsubscribe = journal.onAppend(position -> news.release());
        keeper = Thread.ofPlatform()
                .daemon()
                .name("disclosure-ledger")
                .start(vitals.watched("disclosure ledger", this::keep));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        unsubscribe.run();
        keeper.interrupt();
        keeper.join(TimeUnit.SECONDS.toMillis(2));
        recorders.shutdownNow();
    }

    private void keep() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Keeping the disclosure ledger", () -> {
                follow();
                return true;
            });
            awaitNews();
        }
    }

    /**
     * Waits for new commits. Those of other replicas are not announced, so the journal is also polled every second.
     */
    private void awaitNews() {
        try {
            if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                Thread.sleep(GATHERING);
                news.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    /** On return the disclosures of every commit are in the ledger, or the commit is parked. */
    private void follow() {
        long done = position < 0 ? saved() : position;
        try (CommitReader commits = journal.read(done + 1)) {
            while (commits.hasNext()) {
                List<StoredCommit> together = new ArrayList<>();
                while (together.size() < TOGETHER && commits.hasNext()) {
                    together.add(commits.next());
                }
                record(together);
                done = together.getLast().position();
                save(done);
                position = done;
            }
            position = done;
            damaged = false;
        } catch (DamagedJournal e) {
            if (!damaged) {
                LOG.errorf("The disclosure ledger ends where the journal is damaged, at position %d", e.position());
            }
            damaged = true;
        }
    }

    private void record(List<StoredCommit> commits) {
        List<Future<Optional<Parked>>> recording = commits.stream()
                .map(commit -> recorders.submit(() -> attempt(commit)))
                .toList();
        parked.park(recording.stream().flatMap(one -> Tasks.join(one).stream()).toList());
    }

    /**
     * Records one commit's entries one after another, each sent entry before its received entries; or destroys what the
     * commit says is erased.
     *
     * @return where and why the commit's entries cannot be recorded; other commits do not depend on them
     * @throws RuntimeException on an outage
     */
    private Optional<Parked> attempt(StoredCommit commit) {
        try {
            for (Disclosures.Entry entry : disclosures.of(commit)) {
                ledger.record(entry.event(), entry.id(), entry.command(), entry.actor(), entry.causation());
            }
            erased(commit).forEach(erasures::destroy);
            return Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            if (Failure.of(e) instanceof Failure.Defect defect) {
                defect.log(LOG, CONSUMER);
                String place = commit.stream() + "@" + commit.position();
                return Optional.of(Parked.inJournal(
                        CONSUMER,
                        service,
                        place,
                        commit.position(),
                        e.getClass().getSimpleName()));
            }
            throw e;
        }
    }

    private List<PersonDataErased> erased(StoredCommit commit) {
        return commit.type() != null
                ? List.of()
                : commit.events().stream()
                        .filter(event -> event.type().equals(PersonDataErased.class.getSimpleName()))
                        .map(event -> (PersonDataErased)
                                codec.decode(service, event.type(), event.version(), event.payload(), event.id()))
                        .toList();
    }

    @Override
    public boolean has(String consumer) {
        return consumer.equals(CONSUMER);
    }

    @Override
    public Optional<Parked> heal(Parked stream, List<Arrival> events) {
        return journal.at(stream.offset()).flatMap(this::attempt);
    }

    private long saved() {
        Document saved = progress.find(Filters.eq(PROGRESS)).first();
        return saved == null ? 0 : saved.getLong("position");
    }

    private void save(long position) {
        progress.replaceOne(
                Filters.eq(PROGRESS), new Document("position", position), new ReplaceOptions().upsert(true));
    }
}
