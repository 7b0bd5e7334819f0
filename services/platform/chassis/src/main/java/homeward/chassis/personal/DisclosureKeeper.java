package homeward.chassis.personal;

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
import homeward.journal.CommitReader;
import homeward.journal.DamagedJournal;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/**
 * Follows the journal and keeps the ledger of what was sent and received. Entries follow from commits by derived ids, so
 * that it may start again anywhere, and run in several replicas, without a second entry; progress only saves work. A commit whose
 * entries cannot be made is parked; all others' are.
 */
@ApplicationScoped
class DisclosureKeeper implements Healable {

    private static final Logger LOG = Logger.getLogger(DisclosureKeeper.class);
    private static final String PROGRESS = "disclosures";
    private static final String CONSUMER = "disclosure-ledger";
    /** Commits whose entries are recorded side by side, so that the journal stores them together. */
    private static final int TOGETHER = 64;

    /** Time for further commits to come, before those that came are looked at. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    private final Journal journal;
    private final Ledger ledger;
    private final Disclosures disclosures;
    private final MongoCollection<Document> progress;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService recorders = Executors.newVirtualThreadPerTaskExecutor();
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
            EventCodec codec,
            MongoDatabase database,
            ParkedStreams parked,
            Vitals vitals,
            @ConfigProperty(name = "homeward.service") String service) {
        this.journal = journal;
        this.ledger = ledger;
        this.disclosures = new Disclosures(service, codec);
        this.progress = database.getCollection("progress");
        this.parked = parked;
        this.vitals = vitals;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        unsubscribe = journal.onAppend(position -> news.release());
        keeper = Thread.ofVirtual().name("disclosure-ledger").start(vitals.watched("disclosure ledger", this::keep));
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

    /** Other replicas' commits are not announced, so the journal is looked at every second too. */
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

    /** When it returns, every commit's disclosures stand in the ledger, or the commit is parked. */
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
     * One commit's entries after each other: what is received was sent before.
     *
     * @return why the commit's entries cannot be made, if they cannot; other commits' do not depend on them
     * @throws RuntimeException if there is an outage
     */
    private Optional<Parked> attempt(StoredCommit commit) {
        try {
            for (Disclosures.Entry entry : disclosures.of(commit)) {
                ledger.record(entry.event(), entry.id(), entry.command(), entry.actor(), entry.causation());
            }
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
