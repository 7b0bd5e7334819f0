package homeward.journal;

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

import org.jspecify.annotations.Nullable;

/**
 * Collects waiting commits and passes them to the {@link HeadWriter} in batches, on one thread per journal. Commits
 * that could conflict with each other are never in the same batch, so a refusal is always based on stored commits.
 *
 * <p>If the thread fails, e.g. with an {@code OutOfMemoryError}, it ends: every waiting caller gets {@link
 * JournalUnavailable}, later callers are refused at once, and {@link #failure()} returns the cause.
 */
final class AppendQueue implements Runnable, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AppendQueue.class.getName());

    private static final int MAX_BYTES = 8 * 1024 * 1024;
    private static final long LONGEST_LINGER = TimeUnit.MICROSECONDS.toNanos(250);

    /** Callers usually append again within this time after an answer; a sleep and a wake-up would take as long. */
    private static final long AWAKE = TimeUnit.MICROSECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<PendingAppend> queue = new ArrayDeque<>();
    private final HeadWriter writer;
    private final int maxBatch;
    private final LongConsumer stored;
    private final Thread thread;
    private int expected = 1;

    /** Size of the queue, read without the lock by {@link #stayAwake}. */
    private volatile int arrived;

    private boolean idle;
    private boolean closed;
    private volatile @Nullable Throwable failure;

    /** @param stored receives the newest position after each batch, on the writing thread */
    AppendQueue(CommitStore store, JournalOptions options, LongConsumer stored) {
        this.writer = new HeadWriter(store, options);
        this.maxBatch = options.maxBatch();
        this.stored = stored;
        this.thread = Thread.ofPlatform().name("journal-writer").daemon().unstarted(this);
    }

    void start() {
        thread.start();
    }

    /** The failure of the writing thread; null while it runs and after an orderly close. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    CompletableFuture<Appended> submit(PreparedCommit commit) {
        PendingAppend pending = new PendingAppend(commit);
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the journal is closed");
            }
            Throwable cause = failure;
            if (cause != null) {
                pending.fail(unavailable(cause));
                return pending.answer();
            }
            queue.addLast(pending);
            arrived = queue.size();
            if (idle || queue.size() >= expected) {
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
        return pending.answer();
    }

    @Override
    public void run() {
        List<PendingAppend> batch = List.of();
        try {
            for (batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
                long head = writer.write(batch);
                if (head > 0) {
                    stored.accept(head);
                }
            }
        } catch (Throwable e) {
            failed(e, batch);
        }
    }

    /**
     * Refuses new commits first and answers the waiting ones then, so that no caller in between waits for an ended
     * thread.
     */
    private void failed(Throwable cause, List<PendingAppend> batch) {
        lock.lock();
        try {
            failure = cause;
        } finally {
            lock.unlock();
        }
        batch.forEach(pending -> answerFailed(pending, cause));
        for (PendingAppend waiting = queue.pollFirst(); waiting != null; waiting = queue.pollFirst()) {
            answerFailed(waiting, cause);
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "The journal''s writer has ended; restart the process: {0} at {1}",
                cause.getClass().getName(),
                cause.getStackTrace().length == 0 ? "an unknown place" : cause.getStackTrace()[0]);
    }

    /** If one answer fails for lack of memory, the others must still be given. */
    private static void answerFailed(PendingAppend pending, Throwable cause) {
        try {
            pending.fail(unavailable(cause));
        } catch (Error again) {
            pending.fail(cause);
        }
    }

    private static JournalUnavailable unavailable(Throwable cause) {
        return new JournalUnavailable(
                "the journal's writer has ended with " + cause.getClass().getName(), cause);
    }

    /** The commits to write next; empty once the journal is closed and everything is written. */
    private List<PendingAppend> nextBatch() {
        stayAwake();
        lock.lock();
        try {
            linger();
            while (queue.isEmpty() && !closed) {
                idle = true;
                changed.awaitUninterruptibly();
            }
            idle = false;
            List<PendingAppend> batch = takeBatch();
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
     * Waits up to 250 µs for the callers of the last batch to append again; otherwise the first of them would be
     * written alone and the others one round trip later. Batches of one are never delayed.
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

    private List<PendingAppend> takeBatch() {
        List<PendingAppend> batch = new ArrayList<>(Math.min(queue.size(), maxBatch));
        List<PendingAppend> deferred = new ArrayList<>();
        BatchContents contents = new BatchContents();
        while (!queue.isEmpty() && batch.size() < maxBatch && contents.bytes < MAX_BYTES) {
            PendingAppend next = queue.removeFirst();
            if (contents.accept(next.prepared())) {
                batch.add(next);
            } else {
                deferred.add(next);
            }
        }
        deferred.reversed().forEach(queue::addFirst);
        arrived = queue.size();
        return batch;
    }

    /** Writes the waiting commits, then stops. */
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

    /** Ids and streams already in a batch. */
    private static final class BatchContents {

        private final Set<UUID> ids = new HashSet<>();
        private final Set<String> streams = new HashSet<>();
        private long bytes;

        /** False if the commit conflicts with one that is in the batch. */
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
