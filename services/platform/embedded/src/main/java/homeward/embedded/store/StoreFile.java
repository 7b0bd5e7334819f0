package homeward.embedded.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * The file of pages with everything in it, the names of its maps, and beside it the {@link RedoLog} of what was changed
 * since the pages were written. A commit is {@link #seal} between commands and {@link #write}; what it wrote is there after
 * a kill at any moment, whole or not at all.
 */
final class StoreFile implements AutoCloseable {

    private static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";
    private static final int CACHE_MB = 8;
    private static final int PAGE_BYTES = 4 << 10;

    /** Percent of the file's blocks in use from which on it is not worth shortening. */
    private static final int TIGHT = 80;

    /** The pages are written when the log, or what is changed of them in memory, has become this large. */
    private static final long LOG_BYTES = 8L << 20;

    private static final int CHANGED_BYTES = 24 << 20;

    private final MVStore store;
    private final RedoLog log;
    private final LoggedMap.Builder maps;

    /** @param path of the pages; the log lies beside it and ends with {@code .redo} */
    StoreFile(Path path) {
        store = new MVStore.Builder()
                .fileName(path.toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MB)
                .pageSplitSize(PAGE_BYTES)
                .open();
        // Old versions are kept as long as somebody reads them, and not a moment longer: space is used again at once.
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        log = new RedoLog(path.resolveSibling(path.getFileName() + ".redo"));
        maps = new LoggedMap.Builder(log);
        recover();
    }

    /** Repeats what was committed after the pages were written last. */
    private void recover() {
        Map<Integer, LoggedMap> byId = new HashMap<>();
        log.replay(store.getStoreVersion(), change -> {
            LoggedMap map = byId.computeIfAbsent(change.map(), id -> {
                String name = store.getMapName(id);
                if (name == null) {
                    throw new IllegalStateException("The log speaks of a map " + id + " that is not there");
                }
                return open(name);
            });
            if (change.value() == null) {
                map.remove(change.key());
            } else {
                map.put(change.key(), change.value());
            }
        });
        checkpoint();
    }

    MVStore store() {
        return store;
    }

    Set<String> databases() {
        Set<String> names = new java.util.TreeSet<>();
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
        log.impossible();
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
            log.impossible();
        }
        return store.openMap(name, maps);
    }

    /** Of pages and log. */
    long bytes() {
        return store.getFileStore().size() + log.length();
    }

    /** How much of the file still means something, as far as the file itself can tell. */
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

    /**
     * Reads the emptiest stretches again into memory, so that the next commit writes them elsewhere; safe beside commands.
     *
     * @param fill if more than so many percent still mean something, nothing is done
     * @return whether anything was done
     */
    boolean rewrite(int fill, int bytes) {
        boolean useful = store.compact(fill, bytes);
        if (useful) {
            wantCheckpoint();
        }
        return useful;
    }

    /** The next commit is to write the pages. */
    void wantCheckpoint() {
        log.impossible();
    }

    /** Whether the pages alone do not say everything. */
    boolean isBehind() {
        return log.hasGroups();
    }

    /**
     * Moves the last stretches into holes before them and cuts the end off. Waits for the disk; not to be called while a
     * command is under way.
     *
     * @return whether the file became shorter
     */
    boolean shorten(int bytes) {
        long before = bytes();
        if (store.getFileStore() instanceof RandomAccessStore random) {
            random.compactMoveChunks(TIGHT, bytes, store);
        }
        return bytes() < before;
    }

    /** Ends a group; to be called between commands. What it gives is to be written before the next call. */
    RedoLog.Changes seal() {
        if (log.isImpossible() || log.length() > LOG_BYTES || store.getUnsavedMemory() > CHANGED_BYTES) {
            checkpoint();
        }
        return log.take();
    }

    void write(RedoLog.Changes changes) {
        log.write(changes);
    }

    /** The generation is written with the pages, so that a log that was not yet emptied is known to be of the past. */
    private void checkpoint() {
        int generation = store.getStoreVersion() + 1;
        store.setStoreVersion(generation);
        store.commit();
        log.restart(generation);
    }

    @Override
    public void close() {
        try {
            if (!store.isClosed()) {
                checkpoint();
            }
        } finally {
            log.close();
            store.close();
        }
    }
}
