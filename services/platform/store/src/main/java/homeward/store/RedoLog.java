package homeward.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The changes since the pages were last written. A commit costs one write of the changed entries; writing their pages
 * would cost fifty times the bytes. The pages are written when the log has reached a certain size (a checkpoint).
 *
 * <p>Two files alternate. While the pages of a generation are written, later changes go to the other file. At any
 * moment the disk contains the pages of a generation, the file that follows it, and possibly the file that follows the
 * next.
 *
 * <p>{@link #put}, {@link #remove} and {@link #unloggable} are thread-safe; the other methods must be called by one
 * thread at a time.
 */
final class RedoLog implements AutoCloseable {

    private RedoFile current;
    private RedoFile other;
    private Changes gathering = new Changes();
    private Changes spare = new Changes();
    private boolean unloggable;

    /** @param path of the file of pages; the log's files are in the same directory */
    RedoLog(Path path) {
        current = new RedoFile(path.resolveSibling(path.getFileName() + ".redo"));
        other = new RedoFile(path.resolveSibling(path.getFileName() + ".redo2"));
    }

    synchronized void put(int map, byte[] key, byte[] value) {
        gathering.put(map, key, value);
    }

    synchronized void remove(int map, byte[] key) {
        gathering.remove(map, key);
    }

    /** Notes a change that the log cannot express, such as a new map: the next commit must write the pages. */
    synchronized void unloggable() {
        unloggable = true;
    }

    synchronized boolean isUnloggable() {
        return unloggable;
    }

    /** The file for new changes. */
    synchronized RedoFile current() {
        return current;
    }

    /** Bytes in both files. */
    synchronized long length() {
        return current.length() + other.length();
    }

    /** The changes collected so far. Called between commands; they must be written or cleared before the next call. */
    synchronized Changes take() {
        Changes taken = gathering;
        gathering = spare;
        spare = taken;
        return taken;
    }

    /**
     * Makes later changes follow the pages of this generation, which contain all changes up to now. Called between
     * commands, when the pages of the previous generation are on file.
     */
    synchronized void turn(long generation) {
        RedoFile before = current;
        current = other;
        other = before;
        current.start(generation);
        unloggable = false;
    }

    /** Clears the previous file; call when the pages of the current generation are on file. */
    void forget() {
        RedoFile before;
        synchronized (this) {
            before = other;
        }
        before.clear();
    }

    /** Reports the changes after the pages of this generation, in order. */
    synchronized void replay(long generation, Consumer<Changes.Change> change) {
        for (long following = generation; following <= generation + 1; following++) {
            for (RedoFile file : List.of(current, other)) {
                if (file.follows(following)) {
                    file.replay(change);
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        current.close();
        other.close();
    }
}
