package homeward.chassis.personal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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

import homeward.events.codec.EventCodec;
import homeward.journal.CommitReader;
import homeward.journal.Journal;
import homeward.journal.StoredCommit;

/**
 * Follows the journal and keeps the ledger of what was sent and received. Entries follow from commits by derived ids, so
 * that it may start again anywhere, and run in several replicas, without a second entry; progress only saves work.
 */
@ApplicationScoped
class DisclosureKeeper {

    private static final Logger LOG = Logger.getLogger(DisclosureKeeper.class);
    private static final String PROGRESS = "disclosures";
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
    private volatile Thread keeper = new Thread();
    private volatile Runnable unsubscribe = () -> {};

    DisclosureKeeper(
            Journal journal,
            Ledger ledger,
            EventCodec codec,
            MongoDatabase database,
            @ConfigProperty(name = "homeward.service") String service) {
        this.journal = journal;
        this.ledger = ledger;
        this.disclosures = new Disclosures(service, codec);
        this.progress = database.getCollection("progress");
    }

    void start(@Observes StartupEvent started) {
        unsubscribe = journal.onAppend(position -> news.release());
        keeper = Thread.ofVirtual().name("disclosure-ledger").start(this::keep);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        unsubscribe.run();
        keeper.interrupt();
        keeper.join(TimeUnit.SECONDS.toMillis(2));
        recorders.shutdownNow();
    }

    private void keep() {
        long done = -1;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                done = follow(done < 0 ? saved() : done);
                // other replicas' commits are not announced, so the journal is looked at every second too
                if (news.tryAcquire(1, TimeUnit.SECONDS)) {
                    Thread.sleep(GATHERING);
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("the disclosure ledger waits: %s", e.getClass().getSimpleName());
                done = -1;
                if (pausedInVain()) {
                    return;
                }
            }
        }
    }

    /** @return the position up to which every disclosure stands in the ledger */
    private long follow(long done) throws InterruptedException {
        long position = done;
        try (CommitReader commits = journal.read(done + 1)) {
            while (commits.hasNext()) {
                List<StoredCommit> together = new ArrayList<>();
                while (together.size() < TOGETHER && commits.hasNext()) {
                    together.add(commits.next());
                }
                record(together);
                position = together.getLast().position();
                save(position);
            }
        }
        return position;
    }

    /** One commit's entries after each other: what is received was sent before. */
    private void record(List<StoredCommit> commits) throws InterruptedException {
        List<Callable<Void>> work = new ArrayList<>();
        for (StoredCommit commit : commits) {
            List<Disclosures.Entry> entries = disclosures.of(commit);
            if (!entries.isEmpty()) {
                work.add(() -> {
                    entries.forEach(entry -> ledger.record(
                            entry.event(), entry.id(), entry.command(), entry.actor(), entry.causation()));
                    return null;
                });
            }
        }
        for (Future<Void> recorded : recorders.invokeAll(work)) {
            try {
                recorded.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            }
        }
    }

    private long saved() {
        Document saved = progress.find(Filters.eq(PROGRESS)).first();
        return saved == null ? 0 : saved.getLong("position");
    }

    private void save(long position) {
        progress.replaceOne(
                Filters.eq(PROGRESS), new Document("position", position), new ReplaceOptions().upsert(true));
    }

    /** Whether it was told to stop meanwhile. */
    private static boolean pausedInVain() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }
}
