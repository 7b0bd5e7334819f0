package homeward.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Decides when the pages are written, and writes them: a checkpoint begins between commands, with the pages of that moment,
 * and ends in parallel with later commands. It also manages the space of the file.
 */
final class Pages {

    /** Percentage of used blocks above which shortening the file is not worth it. */
    private static final int TIGHT = 80;

    /** The pages are written when the log, or the changed pages in memory, have reached this size. */
    private static final long LOG_BYTES = 8L << 20;

    private static final int CHANGED_BYTES = 24 << 20;

    /** Commands wait for the disk if so many times that has gathered before the last checkpoint has ended. */
    private static final int PATIENCE = 4;

    private final MVStore store;
    private final RedoLog log;
    private final Executor background;
    private final Lock rewriting = new ReentrantLock();

    /** Ends when the pages sealed last are on file. */
    private volatile CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private volatile boolean wanted;

    /** @param background runs the tasks that wait for pages to be written */
    Pages(MVStore store, RedoLog log, Executor background) {
        this.store = store;
        this.log = log;
        this.background = background;
    }

    /** The next commit is to begin writing the pages. */
    void want() {
        wanted = true;
    }

    /** Waits until the pages being written, if any, are on file. */
    void await() {
        written.join();
    }

    /** Whether the log holds changes that the written pages do not. */
    boolean isBehind() {
        return !written.isDone() || log.current().hasGroups();
    }

    /**
     * Begins a checkpoint if it is time for one; to be called between commands.
     *
     * @param necessary whether it must begin now, and wait for the one before if need be
     * @return whether it began, so that {@link #finish} must follow
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
     * Begins to write the pages as they are now. The generation is written with them, so that the file of the log which they
     * supersede is recognised as old.
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

    /** Ends the checkpoint that began, in parallel with commands. */
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

    /** Writes the pages and waits for it. The log may hold two generations, so the one after them begins. */
    void write() {
        int generation = store.getStoreVersion() + 2;
        store.setStoreVersion(generation);
        store.commit();
        log.turn(generation);
        log.forget();
    }

    /** Writes the remaining changes, whatever the outcome of the checkpoint before. */
    void writeLast() {
        written.handle((_, _) -> null).join();
        if (!store.isClosed()) {
            write();
        }
    }

    /**
     * Reads the emptiest chunks into memory, so that the next checkpoint writes them elsewhere; safe in parallel with commands.
     *
     * @param fill nothing is done if more than so many percent are in use
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
     * Moves the last chunks into holes before them and truncates the file. Waits for the disk; not to be called while a
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
