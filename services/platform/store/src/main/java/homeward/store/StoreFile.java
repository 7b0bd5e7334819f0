package homeward.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;

import org.h2.mvstore.MVStore;

/**
 * The file of pages, with one map per collection and index, and the {@link RedoLog} of the changes since the pages were
 * written. A commit is {@link #seal}, between commands, and {@link #write}; it survives a kill at any moment, as a
 * whole or not at all. Pages are never changed in place, so the pages of one moment can be written while commands
 * continue.
 */
final class StoreFile implements AutoCloseable {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final int CACHE_MB = 8;
    private static final int PAGE_BYTES = 4 << 10;

    private final MVStore store;
    private final RedoLog log;
    private final LoggedMap.Builder maps;
    private final Pages pages;

    /** @param path of the pages; the log's files are in the same directory */
    StoreFile(Path path) {
        this(path, Thread.ofPlatform().name("store-pages").daemon()::start);
    }

    /** @param background runs tasks that wait for pages to be written */
    StoreFile(Path path, Executor background) {
        // The library must never commit on its own: it would write half a command.
        store = new MVStore.Builder()
                .adoptFileStore(new PageFile(path, CACHE_MB, PAGE_BYTES))
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
        // The library starts background writers only with a delay; this one never elapses.
        store.setAutoCommitDelay(Integer.MAX_VALUE);
        // Old versions are kept only while they are read, so that their space is freed at once.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        log = new RedoLog(path);
        pages = new Pages(store, log, background);
        maps = new LoggedMap.Builder(log);
        recover();
    }

    /** Applies the commits after the last written pages. */
    private void recover() {
        Map<Integer, LoggedMap> byId = new HashMap<>();
        log.replay(store.getStoreVersion(), change -> {
            LoggedMap map = byId.computeIfAbsent(change.map(), id -> {
                String name = store.getMapName(id);
                if (name == null) {
                    throw new IllegalStateException("The log refers to an unknown map " + id);
                }
                return open(name);
            });
            if (change.value() == null) {
                map.remove(change.key());
            } else {
                map.put(change.key(), change.value());
            }
        });
        pages.write();
    }

    MVStore store() {
        return store;
    }

    Pages pages() {
        return pages;
    }

    Set<String> databases() {
        Set<String> names = new TreeSet<>();
        for (String name : store.getMapNames()) {
            if (name.startsWith(DOCUMENTS)) {
                names.add(name.substring(DOCUMENTS.length(), name.indexOf('.', DOCUMENTS.length())));
            }
        }
        return names;
    }

    LoggedMap documents(String database, String collection) {
        return open(DOCUMENTS + database + "." + collection);
    }

    LoggedMap entries(String database, String collection, String index) {
        return open(entriesName(database, collection, index));
    }

    void removeDocuments(String database, String collection) {
        documents(database, collection).drop();
    }

    void rename(String database, String from, String to, List<String> indexes) {
        log.unloggable();
        store.renameMap(documents(database, from), DOCUMENTS + database + "." + to);
        for (String index : indexes) {
            if (store.hasMap(entriesName(database, from, index))) {
                store.renameMap(entries(database, from, index), entriesName(database, to, index));
            }
        }
    }

    private static String entriesName(String database, String collection, String index) {
        return INDEX + database + "." + collection + "/" + index;
    }

    private LoggedMap open(String name) {
        if (!store.hasMap(name)) {
            log.unloggable();
        }
        return store.openMap(name, maps);
    }

    /** Size of pages and log. */
    long bytes() {
        return store.getFileStore().size() + log.length();
    }

    /** Live bytes, as estimated by the library. */
    long liveBytes() {
        int chunks = store.getFileStore().getChunksFillRate();
        long pages = store.getFileStore().size();
        return pages * store.getFileStore().getFillRate() / 100 * chunks / 100 + log.length();
    }

    long count() {
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(DOCUMENTS))
                .mapToLong(name -> open(name).sizeAsLong())
                .sum();
    }

    /** Ends a group. Called between commands; the result must be written before the next call. */
    Sealed seal() {
        boolean unloggable = log.isUnloggable();
        Changes changes = log.take();
        RedoFile follows = log.current();
        boolean checkpoint = pages.begin(unloggable);
        return new Sealed(changes, follows, checkpoint, unloggable);
    }

    /** Writes a group to the log or, if the log cannot express it, waits for the pages begun with it. */
    void write(Sealed group) {
        try {
            if (!group.unloggable()) {
                group.follows().append(group.changes());
            }
        } catch (RuntimeException | Error e) {
            log.unloggable();
            throw e;
        } finally {
            group.changes().clear();
            if (group.checkpoint()) {
                pages.finish();
            }
        }
        if (group.unloggable()) {
            pages.await();
        }
    }

    /** Closes the files as they are; the next start recovers the last written commit. */
    void abandon() {
        try {
            store.closeImmediately();
        } finally {
            log.close();
        }
    }

    @Override
    public void close() {
        try {
            pages.writeLast();
        } finally {
            log.close();
            store.close();
        }
    }

    /**
     * The changes between two commits.
     *
     * @param follows the log file they belong to
     * @param checkpoint whether a checkpoint began with them
     * @param unloggable whether only the pages can express them
     */
    record Sealed(Changes changes, RedoFile follows, boolean checkpoint, boolean unloggable) {}
}
