package homeward.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Decides when pages are written, and writes them. A checkpoint begins between commands, with the pages of that moment,
 * and ends in parallel with later commands. Also manages the space of the file.
 */
final class Pages {

    /** Percentage of used blocks above which the file is not shortened. */
    private static final int TIGHT = 80;

    /** Size of the log, or of changed pages in memory, at which the pages are written. */
    private static final long LOG_BYTES = 8L << 20;

    private static final int CHANGED_BYTES = 24 << 20;

    /** Commands wait for the disk if this multiple has accumulated before the last checkpoint has ended. */
    private static final int PATIENCE = 4;

    private final MVStore store;
    private final RedoLog log;
    private final Executor background;
    private final Lock rewriting = new ReentrantLock();

    /** Completes when the last sealed pages are on file. */
    private volatile CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private volatile boolean wanted;

    /** @param background runs tasks that wait for pages to be written */
    Pages(MVStore store, RedoLog log, Executor background) {
        this.store = store;
        this.log = log;
        this.background = background;
    }

    /** Makes the next commit begin a checkpoint. */
    void want() {
        wanted = true;
    }

    /** Waits until the pages being written, if any, are on file. */
    void await() {
        written.join();
    }

    /** Whether the log contains changes missing from the written pages. */
    boolean isBehind() {
        return !written.isDone() || log.current().hasGroups();
    }

    /**
     * Begins a checkpoint if it is due; call between commands.
     *
     * @param necessary whether it must begin now, if necessary after waiting for the one before
     * @return whether it began; {@link #finish} must then follow
     */
    boolean begin(boolean necessary) {
        boolean now = necessary || hasGathered(PATIENCE);
        if (now) {
            await();
            rewriting.lock();
        } else {
            now = (wanted || hasGathered(1)) && written.isDone() && rewriting.tryLock();
        }
        if (now) {
            try {
                seal();
            } finally {
                rewriting.unlock();
            }
        }
        return now;
    }

    private boolean hasGathered(int times) {
        return log.current().length() > times * LOG_BYTES || store.getUnsavedMemory() > times * CHANGED_BYTES;
    }

    /**
     * Begins to write the current pages. Their generation is written with them, so that the log file they supersede is
     * recognised as old.
     */
    private void seal() {
        await();
        wanted = false;
        int generation = store.getStoreVersion() + 1;
        store.setStoreVersion(generation);
        while (store.tryCommit() < 0) {
            Thread.onSpinWait(); // an old version is being released
        }
        log.turn(generation);
        written = new CompletableFuture<>();
    }

    /** Finishes the checkpoint, in parallel with commands. */
    void finish() {
        CompletableFuture<Void> begun = written;
        try {
            background.execute(() -> finish(begun));
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e); // otherwise its waiters would wait for ever
            throw e;
        }
    }

    private void finish(CompletableFuture<Void> begun) {
        try {
            store.getFileStore().executeFileStoreOperation(() -> {});
            if (store.getPanicException() != null) {
                throw store.getPanicException();
            }
            log.forget();
            begun.complete(null);
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e); // otherwise its waiters would wait for ever
        }
    }

    /** Writes the pages and waits. The log may contain two generations, so the next one begins. */
    void write() {
        int generation = store.getStoreVersion() + 2;
        store.setStoreVersion(generation);
        store.commit();
        log.turn(generation);
        log.forget();
    }

    /** Writes the remaining changes, whatever the result of the previous checkpoint. */
    void writeLast() {
        written.handle((_, _) -> null).join();
        if (!store.isClosed()) {
            write();
        }
    }

    /**
     * Reads the emptiest chunks into memory, so that the next checkpoint writes them elsewhere; safe in parallel with
     * commands.
     *
     * @param fill does nothing if more than this percentage is live
     * @return whether anything was done
     */
    boolean rewrite(int fill, int bytes) {
        rewriting.lock();
        try {
            if (!written.isDone() || !store.compact(fill, bytes)) {
                return false;
            }
        } finally {
            rewriting.unlock();
        }
        want();
        return true;
    }

    /**
     * Moves the last chunks into earlier holes and truncates the file. Waits for the disk; must not be called while a
     * command is running.
     *
     * @return whether the file became shorter
     */
    boolean shorten(int bytes) {
        long before = store.getFileStore().size();
        if (written.isDone() && store.getFileStore() instanceof RandomAccessStore random) {
            random.compactMoveChunks(TIGHT, bytes, store);
        }
        return store.getFileStore().size() < before;
    }
}
