package homeward.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Collects the commits that wait and hands them to the {@link HeadWriter} together; one thread per journal. Commits that
 * could clash with each other never travel together, so that every refusal is somebody else's doing and the store alone
 * decides.
 */
final class GroupCommit implements Runnable, AutoCloseable {

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final long LONGEST_LINGER = TimeUnit.MICROSECONDS.toNanos(250);

    /** Within this time those just answered are usually back; to sleep and be woken would take as long. */
    private static final long AWAKE = TimeUnit.MICROSECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final HeadWriter writer;
    private final int maxBatch;
    private final LongConsumer stored;
    private final Thread thread;
    private int expected = 1;

    /** How many wait, for {@link #stayAwake}, which looks without the lock. */
    private volatile int arrived;

    private boolean idle;
    private boolean closed;

    GroupCommit(CommitStore store, Clock clock, JournalOptions options, LongConsumer stored) {
        this.writer = new HeadWriter(store, clock, options.patience());
        this.maxBatch = options.maxBatch();
        this.stored = stored;
        this.thread = Thread.ofPlatform()
                .name("journal-" + options.collection())
                .daemon()
                .unstarted(this);
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Appended> submit(PreparedCommit commit) {
        Waiting waiting = new Waiting(commit);
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the journal is closed");
            }
            queue.addLast(waiting);
            arrived = queue.size();
            if (idle || queue.size() >= expected) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
        return waiting.answer;
    }

    @Override
    public void run() {
        for (List<Waiting> batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            long head = writer.write(batch);
            if (head > 0) {
                stored.accept(head);
            }
        }
    }

    /** The commits to write next; empty once the journal is closed and everything is written. */
    private List<Waiting> nextBatch() {
        stayAwake();
        lock.lock();
        try {
            linger();
            while (queue.isEmpty() && !closed) {
                idle = true;
                changed.awaitUninterruptibly();
            }
            idle = false;
            List<Waiting> batch = takeBatch();
            expected = batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // correct without the yield, only slower
    private void stayAwake() {
        long until = System.nanoTime() + AWAKE;
        while (expected > 1 && arrived < expected && System.nanoTime() - until < 0) {
            Thread.yield();
        }
    }

    /**
     * Those just answered come back at once with their next commit, one after the other: without this the first of them
     * would travel alone and all others behind it. Whoever is alone never waits.
     */
    private void linger() {
        long nanos = LONGEST_LINGER;
        try {
            while (queue.size() < expected && nanos > 0 && !closed) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            return; // close() is how this thread ends; a stray interrupt only ends the wait
        }
    }

    private List<Waiting> takeBatch() {
        List<Waiting> batch = new ArrayList<>(Math.min(queue.size(), maxBatch));
        List<Waiting> deferred = new ArrayList<>();
        Contents contents = new Contents();
        while (!queue.isEmpty() && batch.size() < maxBatch && contents.bytes < MAX_BYTES) {
            Waiting next = queue.removeFirst();
            if (contents.accept(next.commit)) {
                batch.add(next);
            } else {
                deferred.add(next);
            }
        }
        deferred.reversed().forEach(queue::addFirst);
        arrived = queue.size();
        return batch;
    }

    /** Writes what waits, then stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A commit and the answer its writer waits for. */
    static final class Waiting {

        final PreparedCommit commit;
        final CompletableFuture<Appended> answer = new CompletableFuture<>();

        Waiting(PreparedCommit commit) {
            this.commit = commit;
        }
    }

    /** What one batch holds already. */
    private static final class Contents {

        private final Set<UUID> ids = new HashSet<>();
        private final Set<String> streams = new HashSet<>();
        private long bytes;

        boolean accept(PreparedCommit prepared) {
            Commit commit = prepared.commit();
            if (streams.contains(commit.stream())
                    || ids.contains(commit.id())
                    || commit.events().stream().anyMatch(event -> ids.contains(event.id()))) {
                return false;
            }
            streams.add(commit.stream());
            ids.add(commit.id());
            commit.events().forEach(event -> ids.add(event.id()));
            bytes += prepared.size();
            return true;
        }
    }
}
