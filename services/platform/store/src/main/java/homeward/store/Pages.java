package homeward.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * When the pages are written, and how: a checkpoint begins between commands, with the pages of that moment, and ends beside
 * those that follow. Everything else about the file's space is here, too.
 */
final class Pages {

    /** Percent of the file's blocks in use from which on it is not worth shortening. */
    private static final int TIGHT = 80;

    /** The pages are written when the log, or what is changed of them in memory, has become this large. */
    private static final long LOG_BYTES = 8L << 20;

    private static final int CHANGED_BYTES = 24 << 20;

    /** Commands wait for the disk when so many times that has gathered before the pages of last time are written. */
    private static final int PATIENCE = 4;

    private final MVStore store;
    private final RedoLog log;
    private final Executor beside;
    private final Lock rewriting = new ReentrantLock();

    /** Ends when the pages sealed last are on file. */
    private volatile CompletableFuture<Void> written = CompletableFuture.completedFuture(null);

    private volatile boolean wanted;

    /** @param beside runs what waits until pages are on file */
    Pages(MVStore store, RedoLog log, Executor beside) {
        this.store = store;
        this.log = log;
        this.beside = beside;
    }

    /** The next commit is to begin writing the pages. */
    void want() {
        wanted = true;
    }

    /** Waits until the pages being written, if any, are on file. */
    void await() {
        written.join();
    }

    /** Whether the pages alone do not say everything. */
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
     * make useless is known to be of the past.
     */
    private void seal() {
        await();
        wanted = false;
        int generation = store.getStoreVersion() + 1;
        store.setStoreVersion(generation);
        while (store.tryCommit() < 0) {
            Thread.onSpinWait(); // somebody forgets an old version
        }
        log.turn(generation);
        written = new CompletableFuture<>();
    }

    /** Sees to it, beside commands, that the checkpoint which began ends. */
    void finish() {
        CompletableFuture<Void> begun = written;
        try {
            beside.execute(() -> finish(begun));
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e); // otherwise whoever waits for it would wait for ever
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
            begun.completeExceptionally(e); // otherwise whoever waits for it would wait for ever
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

    /** Writes what is left, whatever became of the checkpoint before. */
    void writeLast() {
        written.handle((_, _) -> null).join();
        if (!store.isClosed()) {
            write();
        }
    }

    /**
     * Reads the emptiest stretches again into memory, so that the next pages hold them elsewhere; safe beside commands.
     *
     * @param fill if more than so many percent still mean something, nothing is done
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
     * Moves the last stretches into holes before them and cuts the end off. Waits for the disk; not to be called while a
     * command is under way.
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
