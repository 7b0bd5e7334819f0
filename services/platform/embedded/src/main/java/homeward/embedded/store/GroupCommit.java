package homeward.embedded.store;

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
 * Makes writes durable, many at a time. Commands change the file's pages in memory side by side; a commit waits until none
 * is under way and takes what they changed, so what it writes holds every command whole or not at all. Who asks to hear
 * when a write is durable hears it after a commit that began after the write; all who ask meanwhile share the next one.
 *
 * <p>Who asks while nobody else commits does it at once in its own thread: for a single writer, two changes of threads cost
 * as much as the commit. Whoever comes meanwhile is served by the committing thread.
 */
final class GroupCommit implements AutoCloseable {

    /** A write whose author does not wait is durable after this time at the latest. */
    private static final Duration LAZY = Duration.ofMillis(100);

    private final StoreFile file;
    private final Consumer<RuntimeException> onFailure;
    private final ReentrantReadWriteLock applying = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final AtomicLong commits = new AtomicLong();
    private final Thread committer =
            Thread.ofPlatform().name("store-commit").daemon().unstarted(this::run);
    private List<Consumer<@Nullable RuntimeException>> waiting = new ArrayList<>();
    private volatile boolean dirty;
    private boolean committing;
    /** Whether some thread is about to commit or does. */
    private boolean led;

    private volatile boolean closed;

    /** @param onFailure told once if the file cannot be written any more */
    GroupCommit(StoreFile file, Consumer<RuntimeException> onFailure) {
        this.file = file;
        this.onFailure = onFailure;
        committer.start();
    }

    /** Runs a command that may write. What it reads stays readable until it is done. */
    <T> T apply(Supplier<T> command) {
        applying.readLock().lock();
        try {
            dirty = true;
            return reading(command);
        } finally {
            applying.readLock().unlock();
        }
    }

    /** Runs a command that only reads. */
    <T> T reading(Supplier<T> command) {
        MVStore.TxCounter version = file.store().registerVersionUsage();
        try {
            return command.get();
        } finally {
            file.store().deregisterVersionUsage(version);
        }
    }

    /**
     * Tells when everything applied before this call is durable: null, or why it is not.
     *
     * <p>Runs the listener in this thread if there is nothing to wait for.
     */
    void whenDurable(Consumer<@Nullable RuntimeException> listener) {
        lock.lock();
        boolean lead = false;
        boolean wait = false;
        try {
            if (dirty || committing) {
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
            listener.accept(null);
        }
    }

    /** Commits now and waits for it. */
    void commit() throws InterruptedException {
        dirty = true;
        CountDownLatch done = new CountDownLatch(1);
        whenDurable(_ -> done.countDown());
        done.await();
    }

    long commits() {
        return commits.get();
    }

    /** Runs something between commands and commits. */
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

    /** Takes the lead when there is something to commit. False when there will be no more. */
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long nanos = LAZY.toNanos();
            while (true) {
                if (!led) {
                    boolean due = !waiting.isEmpty() || dirty && (closed || nanos <= 0);
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

    /** Only for who leads; gives the lead up. */
    private void commitNow() {
        List<Consumer<@Nullable RuntimeException>> served = List.of();
        RuntimeException failure = null;
        try {
            StoreFile.Sealed group;
            applying.writeLock().lock();
            try {
                served = takeWaiting();
                group = file.seal();
            } finally {
                applying.writeLock().unlock();
            }
            file.write(group);
            commits.incrementAndGet();
        } catch (RuntimeException e) {
            failure = e;
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
        for (Consumer<@Nullable RuntimeException> listener : served) {
            listener.accept(failure);
        }
        if (failure != null && !closed) {
            onFailure.accept(failure);
        }
    }

    private List<Consumer<@Nullable RuntimeException>> takeWaiting() {
        lock.lock();
        try {
            List<Consumer<@Nullable RuntimeException>> taken = waiting;
            waiting = new ArrayList<>();
            dirty = false;
            committing = true;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Commits what is left. */
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
