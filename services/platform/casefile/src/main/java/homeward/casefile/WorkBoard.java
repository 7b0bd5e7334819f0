package homeward.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import homeward.casefile.work.Entry;
import homeward.casefile.work.Shelves;
import homeward.chassis.builds.Builds;
import homeward.chassis.documents.CaseDocument;
import homeward.chassis.failures.Patience;
import homeward.chassis.failures.Vitals;
import homeward.chassis.folding.ReadSignal;
import homeward.chassis.reading.Documents;
import homeward.chassis.reading.Visibility;

/**
 * Keeps the work lists in step with the desk's case files. They are read once, when the process starts or another build is read;
 * then what this process writes is entered within {@link #GATHERING_MILLIS}, and what other replicas write within
 * {@link #LOOK_MILLIS}, as long as their clocks differ by less than {@link #OVERLAP_MILLIS}. Every {@link #ANEW_MILLIS} they are
 * read anew, whatever happened.
 */
@Singleton
class WorkBoard {

    private static final long GATHERING_MILLIS = 50;
    private static final long LOOK_MILLIS = 1_000;
    private static final long OVERLAP_MILLIS = 2_000;
    private static final long ANEW_MILLIS = TimeUnit.MINUTES.toMillis(30);
    private static final int TOGETHER = 500;

    private final CaseFileProjection projection;
    private final Documents documents;
    private final Builds builds;
    private final ReadSignal signal;
    private final Vitals vitals;
    private final Assignments assignments;
    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ReentrantLock entering = new ReentrantLock();
    private volatile boolean stopped;
    private volatile Thread keeper = new Thread();
    private volatile Shelves shelves = new Shelves();
    private int build;
    private long readAnew;
    private long looked;
    private long newest;
    private Map<String, Long> seen = Map.of();

    WorkBoard(
            CaseFileProjection projection,
            Documents documents,
            Builds builds,
            ReadSignal signal,
            Vitals vitals,
            Assignments assignments) {
        this.projection = projection;
        this.documents = documents;
        this.builds = builds;
        this.signal = signal;
        this.vitals = vitals;
        this.assignments = assignments;
    }

    void start(@Observes StartupEvent started) {
        signal.follow(CaseFileProjection.NAME, keys -> {
            written.addAll(keys);
            news.release();
        });
        keeper = Thread.ofPlatform().daemon().name("work-lists").start(vitals.watched("work lists", this::keep));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        keeper.interrupt();
        keeper.join(TimeUnit.SECONDS.toMillis(2));
    }

    /** The lists, once they have been read for the first time; null if that takes longer than the given time. */
    @Nullable
    Shelves shelves(long patienceMillis) throws InterruptedException {
        return loaded.await(patienceMillis, TimeUnit.MILLISECONDS) ? shelves : null;
    }

    /** Enters a case as it is now. */
    void enter(String key) {
        enter(Set.of(key));
    }

    private void keep() {
        Patience patience = new Patience(() -> stopped);
        while (!stopped) {
            patience.untilItWorks("Keeping the work lists", () -> {
                catchUp();
                return true;
            });
            awaitNews();
        }
    }

    private void awaitNews() {
        try {
            if (news.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.sleep(GATHERING_MILLIS);
                news.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Patience.Stopped();
        }
    }

    private void catchUp() {
        long now = System.currentTimeMillis();
        Builds.State state = builds.fresh().get(CaseFileProjection.NAME);
        if (state == null) {
            return; // the process has only just begun
        }
        int live = state.live();
        if (now - looked >= LOOK_MILLIS) {
            assignments.catchUp();
        }
        if (live != build || now - readAnew > ANEW_MILLIS) {
            readAll(live, now);
        }
        Set<String> keys = new HashSet<>();
        for (String key = written.poll(); key != null; key = written.poll()) {
            keys.add(key);
        }
        enter(keys);
        if (now - looked >= LOOK_MILLIS) {
            lookAround(shelves, now);
        }
    }

    /** What is written meanwhile is in the queue, or is found by looking around from the beginning of the reading. */
    private void readAll(int live, long now) {
        Shelves fresh = new Shelves();
        List<Entry.Source> together = new ArrayList<>();
        documents.listedSince(projection, 0, document -> {
            together.add(projection.source(document));
            if (together.size() == TOGETHER) {
                fresh.put(together);
                together.clear();
            }
        });
        fresh.put(together);
        entering.lock();
        try {
            newest = now;
            seen = Map.of();
            lookAround(fresh, now);
            shelves = fresh;
        } finally {
            entering.unlock();
        }
        build = live;
        readAnew = now;
        loaded.countDown();
    }

    private void lookAround(Shelves into, long now) {
        Map<String, Long> found = new HashMap<>();
        List<CaseDocument> changed = new ArrayList<>();
        long since = newest - OVERLAP_MILLIS;
        entering.lock();
        try {
            documents.listedSince(projection, since, document -> {
                found.put(document.key(), document.touched());
                if (seen.getOrDefault(document.key(), 0L) != document.touched()) {
                    changed.add(document);
                }
            });
            into.put(changed.stream().map(projection::source).toList());
        } finally {
            entering.unlock();
        }
        newest = Math.max(
                newest, found.values().stream().mapToLong(Long::longValue).max().orElse(0));
        seen = found;
        looked = now;
    }

    /** Read and entered under one lock, so that nothing older is entered after something newer. */
    private void enter(Set<String> keys) {
        List<String> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            entering.lock();
            try {
                shelves.put(documents.listed(projection, some, Visibility.platform()).values().stream()
                        .map(projection::source)
                        .toList());
            } finally {
                entering.unlock();
            }
        }
    }
}
