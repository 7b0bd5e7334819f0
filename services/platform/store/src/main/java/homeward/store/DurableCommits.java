package homeward.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes durable, many at a time (group commit). Commands change pages in memory in parallel; a commit waits
 * until none is running and takes their changes, so that each command is written completely or not at all. A caller
 * that waits for durability is notified after a commit that began after its write; all callers that ask during one
 * commit share the next.
 *
 * <p>If no commit is running, the caller commits in its own thread: for a single writer, two thread switches would cost
 * as much as the commit. The committing thread serves all others.
 *
 * <p>The first failure of a commit, and any {@code Error} in a writing command, is final, since the pages in memory may
 * contain half a command. Nothing is written afterwards, waiting callers are notified, later ones are refused at once,
 * and the next start recovers the last good commit.
 */
final class DurableCommits implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DurableCommits.class.getName());

    /** Maximum delay of the durability of a write for which no caller waits. */
    private static final Duration LAZY = Duration.ofMillis(100);

    private final StoreFile file;
    private final Consumer<Throwable> onFailure;
    private final ReentrantReadWriteLock applying = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final AtomicLong commits = new AtomicLong();
    private final Thread committer =
            Thread.ofPlatform().name("store-commit").daemon().unstarted(this::run);
    private List<Consumer<@Nullable Throwable>> waiting = new ArrayList<>();
    private volatile boolean dirty;
    private boolean committing;
    /** Whether a thread is committing or about to. */
    private boolean led;

    private volatile boolean closed;
    private volatile @Nullable Throwable failure;

    /** @param onFailure called once if the file can no longer be written */
    DurableCommits(StoreFile file, Consumer<Throwable> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        committer.start();
    }

    /**
     * Runs a command that may write. Data it reads stays readable until it ends.
     *
     * @throws StoreFailed if the store has failed
     */
    <T> T apply(Supplier<T> command) {
        applying.readLock().lock();
        try {
            dirty = true;
            return reading(command);
        } catch (Error e) {
            fail(e);
            throw e;
        } finally {
            applying.readLock().unlock();
        }
    }

    /**
     * Runs a command that only reads.
     *
     * @throws StoreFailed if the store has failed
     */
    <T> T reading(Supplier<T> command) {
        requireSound();
        MVStore.TxCounter version = file.store().registerVersionUsage();
        try {
            return command.get();
        } finally {
            file.store().deregisterVersionUsage(version);
        }
    }

    /** The failure of the store; null while it works. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private void requireSound() {
        Throwable cause = failure;
        if (cause != null) {
            throw new StoreFailed(cause);
        }
    }

    /**
     * Notifies the listener when all writes applied before this call are durable: with null, or with the cause of the
     * failure.
     *
     * <p>Runs the listener in this thread if there is nothing to wait for.
     */
    void whenDurable(Consumer<@Nullable Throwable> listener) {
        boolean lead = false;
        boolean wait = false;
        Throwable refused = null;
        lock.lock();
        try {
            refused = failure;
            if (refused == null && (dirty || committing)) {
                wait = true;
                waiting.add(listener);
                if (!led && !closed) {
                    led = true;
                    lead = true;
                } else if (!led) {
                    work.signal();
                }
            }
        } finally {
            lock.unlock();
        }
        if (lead) {
            commitNow();
        } else if (!wait) {
            listener.accept(refused);
        }
    }

    /** Commits now and waits until the commit is done or has failed. */
    void commit() throws InterruptedException {
        dirty = true;
        CountDownLatch done = new CountDownLatch(1);
        whenDurable(_ -> done.countDown());
        done.await();
    }

    long commits() {
        return commits.get();
    }

    /** Runs the action while no command and no commit is running. */
    void exclusively(Runnable action) {
        applying.writeLock().lock();
        try {
            action.run();
        } finally {
            applying.writeLock().unlock();
        }
    }

    private void run() {
        while (true) {
            try {
                if (!awaitWork()) {
                    return;
                }
            } catch (InterruptedException _) {
                return;
            }
            commitNow();
        }
    }

    /** Becomes the committing thread when there is something to commit; false if there will be nothing more. */
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long nanos = LAZY.toNanos();
            while (true) {
                if (failure != null) {
                    return false;
                }
                if (!led) {
                    boolean due = !waiting.isEmpty() || (dirty && (closed || nanos <= 0));
                    if (due || closed) {
                        led = due;
                        return due;
                    }
                }
                if (nanos <= 0) {
                    nanos = LAZY.toNanos();
                }
                nanos = work.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Only for the committing thread; it stops being that. */
    private void commitNow() {
        List<Consumer<@Nullable Throwable>> served = List.of();
        Throwable failed = null;
        boolean first = false;
        try {
            StoreFile.Sealed group;
            applying.writeLock().lock();
            try {
                served = takeWaiting();
                requireSound();
                group = file.seal();
            } finally {
                applying.writeLock().unlock();
            }
            file.write(group);
            commits.incrementAndGet();
        } catch (RuntimeException | Error e) {
            failed = e;
            first = end(e); // before another thread may commit: none must after a group was lost
        }
        lock.lock();
        try {
            committing = false;
            led = false;
            if (closed || !waiting.isEmpty()) {
                work.signal();
            }
        } finally {
            lock.unlock();
        }
        if (failed == null) {
            answer(served, null);
        } else {
            tell(failed, served, first);
        }
    }

    /** Stops the store and notifies all waiting callers. */
    void fail(Throwable cause) {
        tell(cause, List.of(), end(cause));
    }

    /**
     * Refuses everything from now on, so that no later caller waits for an answer that never comes.
     *
     * @return whether this was the first failure
     */
    private boolean end(Throwable cause) {
        lock.lock();
        try {
            boolean first = failure == null;
            if (first) {
                failure = cause;
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Throwable cause, List<Consumer<@Nullable Throwable>> served, boolean first) {
        List<Consumer<@Nullable Throwable>> refused;
        lock.lock();
        try {
            refused = waiting;
            waiting = List.of();
            work.signal();
        } finally {
            lock.unlock();
        }
        answer(served, cause);
        answer(refused, cause);
        if (first && !closed) {
            onFailure.accept(cause);
        }
    }

    /** A failing listener must not prevent the answers to the others. */
    private void answer(List<Consumer<@Nullable Throwable>> listeners, @Nullable Throwable outcome) {
        Error failed = null;
        for (Consumer<@Nullable Throwable> listener : listeners) {
            try {
                listener.accept(outcome);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "A connection could not be answered", e);
            } catch (Error e) {
                failed = e;
            }
        }
        if (failed != null) {
            fail(failed);
        }
    }

    private List<Consumer<@Nullable Throwable>> takeWaiting() {
        lock.lock();
        try {
            List<Consumer<@Nullable Throwable>> taken = waiting;
            waiting = new ArrayList<>();
            dirty = false;
            committing = true;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Commits remaining changes, unless the store has failed. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            committer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
